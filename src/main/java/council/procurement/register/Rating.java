package council.procurement.register;

/**
 * How a supplier performs.
 *
 * <p>Source: Procurement Regulations 2024 reg. 39(5).
 */
public enum Rating {
    /** Meets or exceeds what was agreed. */
    GOOD("Good"),
    /** Close to it. */
    APPROACHING_TARGET("Approaching target"),
    /** Below it. */
    REQUIRES_IMPROVEMENT("Requires improvement"),
    /** Far below it. */
    INADEQUATE("Inadequate"),
    /** None of these describes it. */
    OTHER("Other");

    private final String words;

    Rating(String words) {
        this.words = words;
    }

    /** The rating in the law's words. */
    public String words() {
        return words;
    }
}
