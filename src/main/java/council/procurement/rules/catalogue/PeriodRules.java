package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.flag;

import council.procurement.rules.ParticipationPeriod;
import council.procurement.rules.PlannedProcurementNotice;
import council.procurement.rules.Threshold;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.Map;

/** Rules {@code participation-period} and {@code planned-procurement-notice}: times before tenders are due. */
final class PeriodRules {

    private PeriodRules() {}

    static Rule participation() {
        return Rule.about(
                        "participation-period",
                        "Participation period",
                        "By when may suppliers have to ask to take part?",
                        "In a competitive flexible procedure, suppliers may first have to ask to take part; only some of them are"
                                + " then invited to tender. The Act gives them a shortest time for it.",
                        "Days are calendar days. Counting begins on the day after the invitation, and the deadline is the last of"
                                + " them; it may fall on a weekend.")
                .law(
                        "Procurement Act 2023 s54(3)",
                        "A minimum: what is complex needs longer (s54(1)), and everybody gets the same time (s54(2)).")
                .asks(
                        day("published", "Invited on", "The day on which requests to participate are invited.")
                                .from(Threshold.ACT_BEGINS),
                        flag(
                                        "lightTouch",
                                        "It is a light touch contract",
                                        "Whether the contract is a light touch contract.")
                                .optional(),
                        flag(
                                        "urgent",
                                        "There is a state of urgency",
                                        "Whether there is a state of urgency that makes the usual period impractical.")
                                .optional())
                .answers(
                        new Field(
                                "minimumDays",
                                "Days at least",
                                "The minimum in calendar days; 0 if the Act sets none."),
                        new Field(
                                "earliestDeadline", "Earliest deadline", "The first day on which requests may be due."))
                .examples(
                        new Example("The usual case", Map.of("published", "2026-11-20")),
                        new Example("In a state of urgency", Map.of("published", "2026-11-20", "urgent", true)))
                .by(given -> {
                    ParticipationPeriod period = ParticipationPeriod.from(
                            given.day("published"), given.flag("lightTouch"), given.flag("urgent"));
                    return new Conclusion()
                            .with("minimumDays", period.minimumDays())
                            .with("earliestDeadline", period.earliestDeadline())
                            .because((period.minimumDays() == 0
                                            ? "The Act sets no minimum for light touch contracts"
                                            : "Suppliers have " + period.minimumDays() + " days at least"
                                                    + (given.flag("urgent")
                                                            ? " because there is a state of urgency"
                                                            : ""))
                                    + ". Counted from the day after "
                                    + WrittenDate.of(given.day("published"))
                                    + ", requests may be due on " + WrittenDate.of(period.earliestDeadline())
                                    + " at the earliest.");
                });
    }

    static Rule planned() {
        return Rule.about(
                        "planned-procurement-notice",
                        "Planned procurement notice",
                        "Does the planned procurement notice allow the short tender period?",
                        "A council may announce a procurement long before it invites tenders. Suppliers can then prepare, and in"
                                + " return the tender period may be as short as ten days.",
                        "For that the announcement must be neither too late nor too old: 40 days at least, and twelve months at"
                                + " most, before the tender notice.")
                .law("Procurement Act 2023 s15(3)", "The notice itself is voluntary.")
                .asks(
                        day(
                                        "noticePublished",
                                        "Announced on",
                                        "The day on which the planned procurement notice is published.")
                                .from(Threshold.ACT_BEGINS),
                        day("tenderNotice", "Tender notice on", "The day on which the tender notice is published.")
                                .from(Threshold.ACT_BEGINS))
                .answers(
                        new Field("qualifying", "It qualifies", "Whether the tender period may be ten days."),
                        new Field(
                                "earliestTenderNotice",
                                "Tender notice from",
                                "The first day of a tender notice for which it qualifies."),
                        new Field("latestTenderNotice", "Tender notice until", "The last such day."))
                .examples(
                        new Example(
                                "40 days before",
                                Map.of("noticePublished", "2026-10-11", "tenderNotice", "2026-11-20")),
                        new Example(
                                "A day too late",
                                Map.of("noticePublished", "2026-10-12", "tenderNotice", "2026-11-20")))
                .by(PeriodRules::concludePlanned);
    }

    private static Conclusion concludePlanned(Given given) {
        PlannedProcurementNotice notice = PlannedProcurementNotice.publishedOn(given.day("noticePublished"));
        LocalDate tender = given.day("tenderNotice");
        boolean qualifies = notice.qualifies(tender);
        return new Conclusion()
                .with("qualifying", qualifies)
                .with("earliestTenderNotice", notice.earliest())
                .with("latestTenderNotice", notice.latest())
                .because("A notice published on " + WrittenDate.of(given.day("noticePublished"))
                        + " qualifies tender notices from " + WrittenDate.of(notice.earliest()) + " to "
                        + WrittenDate.of(notice.latest()) + "; " + WrittenDate.of(tender)
                        + (qualifies
                                ? " is one of these days."
                                : tender.isBefore(notice.earliest()) ? " is too early." : " is too late."));
    }
}
