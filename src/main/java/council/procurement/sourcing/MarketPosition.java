package council.procurement.sourcing;

/** Where a category stands by risk of supply and by what is spent on it (Kraljic's positions). */
public enum MarketPosition {
    /** High risk, high spend: work as partners. */
    STRATEGIC("strategic"),
    /** Low risk, high spend: compete and combine. */
    LEVERAGE("leverage"),
    /** High risk, low spend: keep it supplied, widen the market. */
    BOTTLENECK("bottleneck"),
    /** Low risk, low spend: keep it simple. */
    ROUTINE("routine");

    private final String words;

    MarketPosition(String words) {
        this.words = words;
    }

    /** The same for people, in the middle of a sentence. */
    public String words() {
        return words;
    }
}
