package council.procurement.sourcing;

/** What an award criterion is about, and so who assesses it. */
public enum CriterionPart {
    /** Scored by evaluators of quality. */
    QUALITY("quality"),
    /** Scored by evaluators of quality. */
    SOCIAL_VALUE("social value"),
    /** Worked out from the prices, after quality is scored. */
    PRICE("price");

    private final String words;

    CriterionPart(String words) {
        this.words = words;
    }

    /** The same for people, in the middle of a sentence. */
    public String words() {
        return words;
    }
}
