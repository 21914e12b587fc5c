package council.procurement.portfolio;

/** How far the decision is on what follows a contract. */
enum Decision {
    /** No review is open, and none has decided. */
    NOT_OPENED("Review not opened"),
    /** A review is open. */
    OPEN("Under review"),
    /** The service comes in house. */
    IN_HOUSE("Decided: in house"),
    /** Anything else was decided. */
    OTHERWISE("Decided: otherwise");

    private final String words;

    Decision(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
