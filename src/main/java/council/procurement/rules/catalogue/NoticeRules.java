package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.flag;
import static council.procurement.rules.catalogue.Input.money;

import council.procurement.rules.ContractDetailsNotice;
import council.procurement.rules.PaymentsComplianceNotice;
import council.procurement.rules.TerminationNotice;
import council.procurement.rules.Threshold;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Rules {@code contract-details-notice}, {@code termination-notice} and {@code payments-compliance}: notices with a last day. */
final class NoticeRules {

    private static final String COUNTING =
            "Days are calendar days, and the first day counts as day 1. The last day does not"
                    + " move if it is a weekend or a holiday: publish before it.";

    private NoticeRules() {}

    static Rule contractDetails() {
        return Rule.about(
                        "contract-details-notice",
                        "Contract details notice",
                        "By when is a signed contract published?",
                        "Once a public contract has been entered into, everybody may know with whom, for what and for how much."
                                + " The contract details notice says so. Of a contract of more than £5 million, a copy is"
                                + " published as well.",
                        COUNTING)
                .law(
                        "Procurement Act 2023 s53",
                        "For public contracts. A notifiable contract below the threshold has its notice as soon as reasonably"
                                + " practicable (s87(3)), without a number of days.",
                        "User choice contracts have no notice (s53(6)). What is sensitive may be left out, and that is said"
                                + " (s94).")
                .asks(
                        day("enteredInto", "Entered into on", "The day on which the contract is entered into.")
                                .from(Threshold.ACT_BEGINS),
                        flag(
                                        "lightTouch",
                                        "It is a light touch contract",
                                        "Whether the contract is a light touch contract.")
                                .optional(),
                        money("valueIncVat", "Value including VAT", "The contract's estimated value including VAT."))
                .answers(
                        new Field("noticeBy", "Notice published by", "The last day for the contract details notice."),
                        new Field(
                                "copyBy",
                                "Copy published by",
                                "The last day for the copy of the contract; null unless it is worth more than £5 million."))
                .examples(
                        new Example(
                                "Goods worth £300,000", Map.of("enteredInto", "2026-12-03", "valueIncVat", 300_000)),
                        new Example(
                                "More than £5 million", Map.of("enteredInto", "2026-12-03", "valueIncVat", 5_000_001)),
                        new Example(
                                "Light touch services of more than £5 million",
                                Map.of("enteredInto", "2026-12-03", "valueIncVat", 6_000_000, "lightTouch", true)))
                .by(NoticeRules::concludeDetails);
    }

    private static Conclusion concludeDetails(Given given) {
        LocalDate entered = given.day("enteredInto");
        boolean lightTouch = given.flag("lightTouch");
        ContractDetailsNotice notice = ContractDetailsNotice.of(entered, lightTouch, given.money("valueIncVat"));
        return new Conclusion()
                .with("noticeBy", notice.noticeBy())
                .with("copyBy", notice.copyBy())
                .because("The notice is due before the end of " + (lightTouch ? "120" : "30") + " days beginning with "
                        + WrittenDate.of(entered) + ", that is by " + WrittenDate.of(notice.noticeBy()) + ". "
                        + (notice.copyBy() == null
                                ? "No copy is due, because the contract is not worth more than £5 million."
                                : "The contract is worth more than £5 million, so that a copy is due within "
                                        + (lightTouch ? "180" : "90") + " days, by " + WrittenDate.of(notice.copyBy())
                                        + "."));
    }

    static Rule termination() {
        return Rule.about(
                        "termination-notice",
                        "Contract termination notice",
                        "By when is the end of a contract published?",
                        "When a public contract ends, whether it has simply run out, was ended early or was set aside, the"
                                + " council publishes that it has ended.",
                        COUNTING)
                .law(
                        "Procurement Act 2023 s80",
                        "For public contracts procured under the Act; user choice contracts have no notice (s80(4)).")
                .asks(day("endedOn", "Ended on", "The day on which the contract ends.")
                        .from(Threshold.ACT_BEGINS))
                .answers(new Field(
                        "noticeBy", "Notice published by", "The last day for the contract termination notice."))
                .examples(new Example("At the end of a financial year", Map.of("endedOn", "2027-03-31")))
                .by(given -> {
                    LocalDate by = TerminationNotice.publishBy(given.day("endedOn"));
                    return new Conclusion()
                            .with("noticeBy", by)
                            .because("The notice is due before the end of 30 days beginning with "
                                    + WrittenDate.of(given.day("endedOn")) + ", the day on which the contract ends: by "
                                    + WrittenDate.of(by) + ".");
                });
    }

    static Rule payments() {
        return Rule.about(
                        "payments-compliance",
                        "Payments compliance notice",
                        "By when does the council publish how promptly it has paid?",
                        "Suppliers are to be paid within 30 days. Twice a year the council publishes how well it has kept to"
                                + " that, over all its public contracts but concessions. The finance director answers for the"
                                + " figures.",
                        COUNTING)
                .standing(
                        "1",
                        "Procurement Act 2023 s69; SI 2025/1316",
                        Certainty.LAW,
                        LocalDate.of(2026, 1, 1),
                        "Due for every half-year in which the council paid, or owed, anything under a public contract. Some law"
                                + " firms write a day later; the Act counts the last day of the period as the first of the 30.")
                .asks(day(
                                "periodEnd",
                                "Half-year ends on",
                                "The last day of the reporting period: 31 March or 30 September.")
                        .from(PaymentsComplianceNotice.FIRST_PERIOD_ENDS))
                .answers(new Field(
                        "noticeBy", "Notice published by", "The last day for the payments compliance notice."))
                .examples(
                        new Example("Half-year to the end of September", Map.of("periodEnd", "2026-09-30")),
                        new Example("Half-year to the end of March", Map.of("periodEnd", "2027-03-31")))
                .checking(given -> PaymentsComplianceNotice.endsPeriod(given.day("periodEnd"))
                        ? List.of()
                        : List.of(new Fault(
                                "periodEnd",
                                "is " + WrittenDate.of(given.day("periodEnd")) + ", on which no reporting period ends",
                                "Give a 31 March or a 30 September")))
                .by(given -> {
                    LocalDate by = PaymentsComplianceNotice.publishBy(given.day("periodEnd"));
                    return new Conclusion()
                            .with("noticeBy", by)
                            .because("The notice is due before the end of 30 days beginning with "
                                    + WrittenDate.of(given.day("periodEnd")) + ", the last day of the half-year: by "
                                    + WrittenDate.of(by) + ".");
                });
    }
}
