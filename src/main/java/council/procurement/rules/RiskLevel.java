package council.procurement.rules;

/** How risky a procurement is. Who approves it depends on that. */
public enum RiskLevel {
    /** No risk of ten points or more. */
    LOW("low"),
    /** Some risk of ten points or more. */
    MEDIUM("medium"),
    /** Some risk of sixteen points or more. */
    HIGH("high");

    private static final int MEDIUM_FROM = 10;
    private static final int HIGH_FROM = 16;

    private final String words;

    RiskLevel(String words) {
        this.words = words;
    }

    /** The same for people, in the middle of a sentence. */
    public String words() {
        return words;
    }

    /**
     * The level of so many points; the limits are Octant's defaults.
     *
     * @param points likelihood times impact, each from 1 to 5
     */
    public static RiskLevel of(int points) {
        if (points >= HIGH_FROM) {
            return HIGH;
        }
        return points >= MEDIUM_FROM ? MEDIUM : LOW;
    }
}
