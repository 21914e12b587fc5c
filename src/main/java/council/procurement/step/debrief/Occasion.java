package council.procurement.step.debrief;

/**
 * When in the life of a contract a debrief is held.
 *
 * <p>Source: Stevenage Borough Council, Procurement Strategy 2025-28: a debrief after all tendered procurements, and
 * lessons from how contracts perform to build into the next procurement.
 */
enum Occasion {
    /** The tender is over and the contract signed. */
    AFTER_TENDER(
            "after the tender",
            "The tender is over. Look back from the first talk with the market to the signature: the specification, the"
                    + " timetable, who took part and who did not, how it was evaluated."),
    /** The expiry review has opened. */
    BEFORE_DECISION(
            "before the decision",
            "It is about to be decided what follows this contract. Look back at how it has been delivered so far; what"
                    + " you write is on the table when that is decided."),
    /** The contract is over. */
    AT_CLOSE_OUT(
            "at close-out", "The contract is over. Look back at the whole of it, up to how the supplier handed over.");

    private final String words;
    private final String lookBack;

    Occasion(String words, String lookBack) {
        this.words = words;
        this.lookBack = lookBack;
    }

    /** To end a sentence with, such as {@code The debrief ...}. */
    String words() {
        return words;
    }

    /** What there is to look back at, for the form. */
    String lookBack() {
        return lookBack;
    }
}
