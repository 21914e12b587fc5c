package council.procurement.rules;

/** Why a contract may be modified while it runs (Procurement Act 2023 s74 and Schedule 8). */
public enum ModificationGround {
    /** The contract and its notice provide for it unambiguously, and it leaves the nature of the contract as it is. */
    PROVIDED_FOR("the contract and its tender or transparency notice provide for it", "Schedule 8 paragraph 1"),
    /** Extreme and unavoidable urgency, or the protection of life and the like. */
    URGENCY("it is strictly necessary because of urgency or to protect life", "Schedule 8 paragraphs 2 and 3"),
    /** Circumstances that nobody could reasonably have foreseen; up to half of the value. */
    UNFORESEEABLE("circumstances arose that could not reasonably be foreseen", "Schedule 8 paragraph 4"),
    /** A risk that the notice named has come true; up to half of the value. */
    KNOWN_RISK("a risk named in the notice has materialised", "Schedule 8 paragraphs 5 to 7"),
    /** More of the same that another supplier could not provide without great cost; up to half of the value. */
    ADDITIONAL_NEEDS("more is needed that another supplier could not provide compatibly", "Schedule 8 paragraph 8"),
    /** Another supplier takes over after a corporate restructuring. */
    CORPORATE_RESTRUCTURING("it passes to another supplier after a corporate restructuring", "Schedule 8 paragraph 9"),
    /** Term, scope and economic balance stay materially as they are. */
    NOT_SUBSTANTIAL("it is not substantial", "s74(1)(b) and (3)"),
    /** A small change of value. */
    BELOW_THRESHOLD("it is a below-threshold modification", "s74(1)(c) and (4)"),
    /** Light touch contracts may be modified freely. */
    LIGHT_TOUCH("the contract is a light touch contract", "s74(2)"),
    /** The contract is no public contract and does not become one, so that the Act does not limit its modification. */
    NOT_COVERED("the contract stays below the threshold, where the Act does not limit modifications", "s74(1)");

    private final String words;
    private final String clause;

    ModificationGround(String words, String clause) {
        this.words = words;
        this.clause = clause;
    }

    /** The ground inside a sentence: “because …”. */
    public String words() {
        return words;
    }

    /** Where in the Act it stands. */
    public String clause() {
        return clause;
    }

    /** Whether it allows an increase by half of the contract's value at most; for councils. */
    boolean isCapped() {
        return this == UNFORESEEABLE || this == KNOWN_RISK || this == ADDITIONAL_NEEDS;
    }

    /** Whether somebody has to rely on it; the others follow from the contract and the figures. */
    public boolean isClaimed() {
        return isOfSchedule8() || this == NOT_SUBSTANTIAL;
    }

    /** Whether it is one of Schedule 8. */
    boolean isOfSchedule8() {
        return clause.startsWith("Schedule 8");
    }
}
