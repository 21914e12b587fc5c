package council.procurement.contract.performance;

/** An answer to a question that has two. */
enum YesNo {
    /** It is not so. */
    NO,
    /** It is so. */
    YES;

    static YesNo of(boolean yes) {
        return yes ? YES : NO;
    }

    boolean isYes() {
        return this == YES;
    }
}
