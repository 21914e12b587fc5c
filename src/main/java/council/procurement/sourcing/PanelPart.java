package council.procurement.sourcing;

/** What a member of an evaluation panel does. */
public enum PanelPart {
    /** Scores quality and social value, without seeing prices. */
    QUALITY("scores quality"),
    /** Assesses prices, after quality is scored. */
    PRICE("assesses prices"),
    /** Leads the panel to its agreed scores, and scores nothing alone. */
    MODERATOR("moderates");

    private final String words;

    PanelPart(String words) {
        this.words = words;
    }

    /** The same for people, in the middle of a sentence. */
    public String words() {
        return words;
    }
}
