package council.procurement.rules;

/** How much is at risk in a procurement, as those who prepare it judge it. */
public enum RiskLevel {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high");

    private final String words;

    RiskLevel(String words) {
        this.words = words;
    }

    /** The same in the middle of a sentence, before <i>risk</i>. */
    public String words() {
        return words;
    }
}
