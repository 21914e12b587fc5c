package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.flag;

import council.procurement.rules.TenderPeriod;
import council.procurement.rules.Threshold;
import council.procurement.rules.WrittenDate;
import java.util.Map;

/** Rule {@code tender-period}: how long suppliers have to be given at least. */
final class TenderPeriodRule {

    private TenderPeriodRule() {}

    static Rule rule() {
        return Rule.about(
                        "tender-period",
                        "Tender period",
                        "When may tenders be due at the earliest?",
                        "Suppliers need time to read the documents, ask questions and write a tender. The Act says how much at"
                                + " least. Counting begins on the day after tenders are invited, in calendar days, and the"
                                + " deadline is the last of them; it may fall on a weekend.",
                        "This is a minimum, not a recommendation: what is complex, needs a visit or sub-contractors needs longer"
                                + " (s54(1)), and everybody gets the same time (s54(2)).")
                .law(
                        "Procurement Act 2023 s54(4)",
                        "For tenders of a council; central government has one row less.",
                        "A period agreed with all suppliers assessed beforehand has no minimum; the rule does not ask for it.",
                        "The period for requests to participate in a competitive flexible procedure (s54(3): 25 days, or 10 if"
                                + " urgent) is another one and not covered.")
                .asks(
                        day(
                                        "published",
                                        "Tenders invited on",
                                        "The day on which tenders are invited, as a rule by the tender" + " notice.")
                                .from(Threshold.ACT_BEGINS),
                        flag(
                                        "lightTouch",
                                        "It is a light touch contract",
                                        "Whether the contract is a light touch contract.")
                                .optional(),
                        flag(
                                "electronicSubmission",
                                "Tenders may be submitted electronically",
                                "Whether tenders may be submitted electronically."),
                        flag(
                                "documentsWithNotice",
                                "All documents come with the notice",
                                "Whether all tender documents are provided at the same time as the notice."),
                        flag(
                                        "qualifyingPlannedNotice",
                                        "A qualifying planned procurement notice was published",
                                        "Whether a planned procurement notice was published at least 40 days and at most 12"
                                                + " months before (s15).")
                                .optional(),
                        flag(
                                        "urgent",
                                        "There is a state of urgency",
                                        "Whether there is a state of urgency that makes any other period impractical.")
                                .optional(),
                        flag(
                                        "preselectedOnly",
                                        "Only suppliers assessed beforehand may tender",
                                        "Whether only suppliers who met the conditions of participation beforehand may tender.")
                                .optional(),
                        flag(
                                        "dynamicMarket",
                                        "It is awarded by reference to a dynamic market",
                                        "Whether the contract is awarded by reference to suppliers' membership of a dynamic"
                                                + " market.")
                                .optional())
                .answers(
                        new Field(
                                "minimumDays",
                                "Days at least",
                                "The minimum in calendar days; 0 if the Act sets none."),
                        new Field(
                                "earliestDeadline", "Earliest deadline", "The first day on which tenders may be due."))
                .examples(
                        new Example(
                                "Everything is electronic and published at once",
                                Map.of(
                                        "published",
                                        "2026-11-20",
                                        "electronicSubmission",
                                        true,
                                        "documentsWithNotice",
                                        true)),
                        new Example(
                                "Some documents follow later",
                                Map.of(
                                        "published",
                                        "2026-11-20",
                                        "electronicSubmission",
                                        true,
                                        "documentsWithNotice",
                                        false)),
                        new Example(
                                "The procurement was announced in time by a planned procurement notice",
                                Map.of(
                                        "published",
                                        "2026-11-20",
                                        "electronicSubmission",
                                        true,
                                        "documentsWithNotice",
                                        true,
                                        "qualifyingPlannedNotice",
                                        true)))
                .by(TenderPeriodRule::conclude);
    }

    private static Conclusion conclude(Given given) {
        TenderPeriod period = TenderPeriod.from(
                given.day("published"),
                new TenderPeriod.Circumstances(
                        given.flag("lightTouch"),
                        given.flag("electronicSubmission"),
                        given.flag("documentsWithNotice"),
                        given.flag("qualifyingPlannedNotice"),
                        given.flag("urgent"),
                        given.flag("preselectedOnly"),
                        given.flag("dynamicMarket")));
        String days = period.minimumDays() == 0
                ? "No minimum applies because "
                : "Suppliers have " + period.minimumDays() + " days at least because ";
        return new Conclusion()
                .with("minimumDays", period.minimumDays())
                .with("earliestDeadline", period.earliestDeadline())
                .because(days + period.why() + ". Counted from the day after " + WrittenDate.of(given.day("published"))
                        + ", tenders may be due on " + WrittenDate.of(period.earliestDeadline()) + " at the earliest.");
    }
}
