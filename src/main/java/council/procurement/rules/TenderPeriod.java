package council.procurement.rules;

import java.time.LocalDate;

/**
 * The shortest time that suppliers may be given to tender, in calendar days after the day of publication. A deadline that
 * falls on a weekend stays there.
 *
 * <p>Source: Procurement Act 2023 s54(4), the rows that concern a council; of those that apply, the shortest counts.
 *
 * @param minimumDays days, none for light touch contracts
 * @param earliestDeadline the first day on which tenders may be due
 * @param why the circumstance that allows it, inside a sentence
 */
public record TenderPeriod(int minimumDays, LocalDate earliestDeadline, String why) {

    private static final int SHORT = 10;
    private static final int USUAL = 25;
    private static final int ONE_PART_MISSING = 30;
    private static final int BOTH_MISSING = 35;

    /**
     * What is known of a tender.
     *
     * @param lightTouch the contract is a light touch contract
     * @param electronic tenders may be submitted electronically
     * @param documentsWithNotice all tender documents are provided with the notice
     * @param qualifyingPlannedNotice a planned procurement notice was published 40 days to 12 months before (s15(3))
     * @param urgent there is a state of urgency that makes any other period impractical
     * @param preselectedOnly only suppliers assessed beforehand may tender
     * @param dynamicMarket the contract is awarded by reference to a dynamic market
     */
    public record Circumstances(
            boolean lightTouch,
            boolean electronic,
            boolean documentsWithNotice,
            boolean qualifyingPlannedNotice,
            boolean urgent,
            boolean preselectedOnly,
            boolean dynamicMarket) {}

    /** The shortest period from the day on which tenders are invited. */
    public static TenderPeriod from(LocalDate published, Circumstances given) {
        if (given.lightTouch()) {
            return of(0, published, "the contract is a light touch contract, for which the Act sets no minimum");
        } else if (given.qualifyingPlannedNotice()) {
            return of(SHORT, published, "a qualifying planned procurement notice was published");
        } else if (given.preselectedOnly()) {
            return of(SHORT, published, "only suppliers assessed beforehand may tender");
        } else if (given.dynamicMarket()) {
            return of(SHORT, published, "the contract is awarded by reference to a dynamic market");
        } else if (given.urgent()) {
            return of(SHORT, published, "there is a state of urgency");
        } else if (given.electronic() && given.documentsWithNotice()) {
            return of(USUAL, published, "tenders are electronic and all documents come with the notice");
        } else if (given.electronic()) {
            return of(ONE_PART_MISSING, published, "tenders are electronic but not all documents come with the notice");
        } else if (given.documentsWithNotice()) {
            return of(ONE_PART_MISSING, published, "all documents come with the notice but tenders are not electronic");
        }
        return of(BOTH_MISSING, published, "tenders are not electronic and not all documents come with the notice");
    }

    private static TenderPeriod of(int days, LocalDate published, String why) {
        return new TenderPeriod(days, published.plusDays(days), why);
    }
}
