package council.procurement.sourcing;

/** How suppliers are asked. */
public enum TenderRoute {
    /** Quotes from suppliers the council chooses, below the threshold. */
    QUOTES("quotes from chosen suppliers"),
    /** Everybody may tender, below the threshold. */
    OPEN_TENDER("an open tender below the threshold"),
    /** A covered procurement in a single stage (Procurement Act 2023 s20(2)(a)). */
    OPEN_PROCEDURE("the open procedure"),
    /** A covered procurement in stages of the council's own (s20(2)(b)). */
    COMPETITIVE_FLEXIBLE("a competitive flexible procedure"),
    /** A contract under a framework that exists (s45). */
    CALL_OFF("a call-off under a framework"),
    /** No competition (s41 to s43). */
    DIRECT_AWARD("a direct award");

    private final String words;

    TenderRoute(String words) {
        this.words = words;
    }

    /** The same for people, in the middle of a sentence. */
    public String words() {
        return words;
    }

    /** The route that the rule {@code route-to-market} gave, by the name it has there. */
    public static TenderRoute ofRule(String procedure) {
        return switch (procedure) {
            case "QUOTATION" -> QUOTES;
            case "OPEN_TENDER" -> OPEN_TENDER;
            default -> OPEN_PROCEDURE;
        };
    }

    /** Whether the law lets it be taken for a procurement that is covered, or is not (Procurement Act 2023 ss3 and 19). */
    public boolean isPermitted(boolean covered) {
        return switch (this) {
            case QUOTES, OPEN_TENDER -> !covered;
            case OPEN_PROCEDURE, COMPETITIVE_FLEXIBLE -> covered;
            default -> true;
        };
    }

    /**
     * Whether it needs a waiver where the rule gave another. A stricter route needs none: an open tender where quotes would do,
     * a flexible procedure where an open one would.
     */
    public boolean departsFrom(TenderRoute byRule) {
        return switch (byRule) {
            case QUOTES -> this == DIRECT_AWARD || this == CALL_OFF;
            case OPEN_TENDER -> this != OPEN_TENDER;
            default -> this != OPEN_PROCEDURE && this != COMPETITIVE_FLEXIBLE;
        };
    }

    /** Whether everybody may tender. */
    public boolean isOpen() {
        return this == OPEN_TENDER || this == OPEN_PROCEDURE || this == COMPETITIVE_FLEXIBLE;
    }
}
