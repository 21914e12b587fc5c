package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.money;

import council.procurement.rules.BelowThresholdDetails;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Coverage;
import council.procurement.rules.Money;
import council.procurement.rules.PaymentNotice;
import council.procurement.rules.PipelineNotice;
import council.procurement.rules.Threshold;
import council.procurement.rules.TransparencyCode;
import council.procurement.rules.WorkingDays;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Rules {@code pipeline-notice}, {@code pipeline-contract}, {@code payment-notice}, {@code transparency} and
 * {@code below-threshold-details}: what a council publishes beyond the notices of a single covered procurement.
 */
final class PublicationRules {

    private static final String YEAR = "financialYearFrom";

    private PublicationRules() {}

    static Rule pipeline() {
        return Rule.about(
                        "pipeline-notice",
                        "Pipeline notice",
                        "Does the council have to publish what it means to buy?",
                        "Suppliers can prepare for what they know is coming. A buyer that expects to pay more than £100 million"
                                + " under its contracts in a financial year therefore publishes, at its beginning, every contract of"
                                + " more than £2 million that it means to let in the eighteen months that follow.",
                        "Any other council may publish the same, and smaller contracts as well.")
                .law(
                        "Procurement Act 2023 s93",
                        "What counts are payments under relevant contracts, not the council's whole budget; the rule does not"
                                + " add them up.")
                .asks(
                        day(YEAR, "Financial year from", "The first day of the financial year: a 1 April.")
                                .from(LocalDate.of(2025, 4, 1)),
                        money(
                                "expectedIncVat",
                                "Expected payments including VAT",
                                "What the council expects to pay under relevant contracts in that year, including VAT."))
                .answers(
                        new Field("mandatory", "Mandatory", "Whether the notice has to be published."),
                        new Field(
                                "noticeBy", "Published by", "The last day for it; for a voluntary one a good day too."),
                        new Field(
                                "contractsAbove",
                                "Contracts of more than",
                                "The value including VAT above which a contract has to be in it."),
                        new Field("coversUntil", "Covers until", "The last day of the eighteen months it covers."))
                .examples(
                        new Example("£100 million exactly", Map.of(YEAR, "2027-04-01", "expectedIncVat", 100_000_000)),
                        new Example("A penny more", Map.of(YEAR, "2027-04-01", "expectedIncVat", 100_000_000.01)))
                .checking(PublicationRules::faultsOfYear)
                .by(PublicationRules::concludePipeline);
    }

    private static Conclusion concludePipeline(Given given) {
        Money expected = given.money("expectedIncVat");
        PipelineNotice notice = PipelineNotice.of(given.day(YEAR), expected);
        return new Conclusion()
                .with("mandatory", notice.mandatory())
                .with("noticeBy", notice.publishBy())
                .with("contractsAbove", PipelineNotice.CONTRACTS_ABOVE)
                .with("coversUntil", notice.until())
                .because(
                        notice.mandatory()
                                ? "Payments of " + expected
                                        + " are more than £100 million, so the notice is due before the end"
                                        + " of 56 days beginning with " + WrittenDate.of(given.day(YEAR)) + ", by "
                                        + WrittenDate.of(notice.publishBy()) + "."
                                : "Payments of " + expected
                                        + " are not more than £100 million, so the council need not publish"
                                        + " it; it may.");
    }

    static Rule pipelineContract() {
        return Rule.about(
                        "pipeline-contract",
                        "Contract in the pipeline notice",
                        "Does the contract have to be in the pipeline notice?",
                        "A council that owes a pipeline notice lists in it each public contract of more than £2 million whose"
                                + " procurement it means to announce in the eighteen months from the beginning of the financial"
                                + " year.")
                .law(
                        "Procurement Act 2023 s93",
                        "Whether the council owes the notice at all is for pipeline-notice.",
                        "What counts is the day on which a tender notice or a transparency notice is to be published.")
                .asks(
                        day(YEAR, "Financial year from", "The first day of the financial year: a 1 April.")
                                .from(LocalDate.of(2025, 4, 1)),
                        money("valueIncVat", "Value including VAT", "The contract's estimated value including VAT."),
                        day("announcedOn", "Announced on", "The day on which its tender notice is to be published.")
                                .from(Threshold.ACT_BEGINS))
                .answers(
                        new Field("listed", "In the notice", "Whether it has to be in it."),
                        new Field("coversUntil", "Covers until", "The last day of the eighteen months."))
                .examples(
                        pipelineContract("£2 million exactly", 2_000_000, "2027-09-01"),
                        pipelineContract("A penny more", 2_000_000.01, "2027-09-01"),
                        pipelineContract("After the eighteen months", 2_000_000.01, "2028-10-01"))
                .checking(PublicationRules::faultsOfYear)
                .by(PublicationRules::concludePipelineContract);
    }

    private static Example pipelineContract(String words, Number value, String on) {
        return new Example(words, Map.of(YEAR, "2027-04-01", "valueIncVat", value, "announcedOn", on));
    }

    private static Conclusion concludePipelineContract(Given given) {
        Money value = given.money("valueIncVat");
        LocalDate on = given.day("announcedOn");
        PipelineNotice notice = PipelineNotice.of(given.day(YEAR), Money.ZERO);
        return new Conclusion()
                .with("listed", notice.lists(value, on))
                .with("coversUntil", notice.until())
                .because("The notice lists contracts of more than " + PipelineNotice.CONTRACTS_ABOVE
                        + " that are announced from " + WrittenDate.of(given.day(YEAR)) + " to "
                        + WrittenDate.of(notice.until()) + "; this one is worth " + value + " and is announced on "
                        + WrittenDate.of(on) + ".");
    }

    private static List<Fault> faultsOfYear(Given given) {
        return PipelineNotice.beginsYear(given.day(YEAR))
                ? List.of()
                : List.of(new Fault(
                        YEAR,
                        "is " + WrittenDate.of(given.day(YEAR)) + ", on which no financial year begins",
                        "Give a 1 April"));
    }

    static Rule payment() {
        return Rule.about(
                        "payment-notice",
                        "Payments of more than £30,000",
                        "Is a payment published, and by when?",
                        "Once a quarter the council publishes each large payment that it made under a public contract, so that"
                                + " everybody can see what contracts really cost.",
                        "Days are calendar days, and the last day of the quarter counts as day 1.")
                .standing(
                        "1",
                        "Procurement Act 2023 s70",
                        Certainty.SECONDARY_SOURCES,
                        PaymentNotice.FIRST_QUARTER,
                        "More than £30,000, the quarters and the 30 days stand in the Act. That only procurements begun from 1 April"
                                + " 2026 on count, and that small payments are not added up, was read in what others write.",
                        "For public contracts; schools are not covered. Whether one upload for the quarter or a notice for each"
                                + " payment is wanted is settled by regulations of 2026 that were not read.")
                .asks(
                        KindOfContract.input(),
                        money("paidIncVat", "Paid, including VAT", "The amount of the payment including VAT."),
                        day("paidOn", "Paid on", "The day of the payment.").from(PaymentNotice.FIRST_QUARTER),
                        day("commencedOn", "Procurement began on", "The day on which the contract's procurement began.")
                                .from(Threshold.KNOWN_FROM))
                .answers(
                        new Field("publish", "Published", "Whether the payment is published."),
                        new Field("noticeBy", "Published by", "The last day; null if it is not."))
                .examples(
                        payment("£30,000 exactly", 30_000, "2026-11-20"),
                        payment("A penny more", 30_000.01, "2026-11-20"),
                        payment("A penny more in the spring", 30_000.01, "2027-02-01"))
                .by(PublicationRules::concludePayment);
    }

    private static Example payment(String words, Number paid, String on) {
        return new Example(
                words, Map.of("kind", "SERVICES", "paidIncVat", paid, "paidOn", on, "commencedOn", "2026-04-01"));
    }

    private static Conclusion concludePayment(Given given) {
        ContractKind kind = KindOfContract.of(given);
        Money paid = given.money("paidIncVat");
        LocalDate by = PaymentNotice.of(given.day("paidOn"), paid, kind, given.day("commencedOn"))
                .publishBy();
        return new Conclusion()
                .with("publish", by != null)
                .with("noticeBy", by)
                .because(
                        by != null
                                ? "A payment of " + paid
                                        + " is more than £30,000; it is published before the end of 30 days"
                                        + " beginning with the last day of its quarter, by " + WrittenDate.of(by) + "."
                                : given.day("commencedOn").isBefore(PaymentNotice.FIRST_QUARTER)
                                        ? "The procurement began before 1 April 2026, so its payments are not published."
                                        : kind.isConcession()
                                                ? "Payments under concessions are not published."
                                                : "A payment of " + paid + " is not more than £30,000.");
    }

    static Rule transparency() {
        return Rule.about(
                        "transparency",
                        "Transparency Code",
                        "Does the council publish this on its own pages, and by when?",
                        "A council publishes what it buys, from whom, and what it pays, down to small amounts: whoever pays the"
                                + " council tax can look it up. Contracts and invitations to tender of more than £5,000 and payments"
                                + " of more than £500 go onto its own pages every quarter.")
                .standing(
                        "1",
                        "Local Government Transparency Code 2015, applied by SI 2015/480",
                        Certainty.SECONDARY_SOURCES,
                        LocalDate.of(2015, 4, 1),
                        "The limits and the quarter were read in what five councils quote from the Code, not in the Code itself.",
                        "“No later than one month after the quarter” is read as the same day of the next month, so that a quarter"
                                + " to 30 June is published by 30 July.",
                        "Amounts are without VAT that can be recovered.")
                .asks(
                        Input.choice(
                                "subject",
                                "What it is",
                                "What there is to publish.",
                                TransparencyCode.Subject.values(),
                                subject -> Character.toUpperCase(subject.words().charAt(0))
                                        + subject.words().substring(1)),
                        money("valueExVat", "Amount without VAT", "The amount without recoverable VAT."),
                        day("on", "On", "The day of the invitation, of the contract or of the payment.")
                                .from(LocalDate.of(2015, 4, 1)))
                .answers(
                        new Field("publish", "Published", "Whether it has to be published."),
                        new Field("above", "Above", "The amount that has to be exceeded."),
                        new Field("publishBy", "Published by", "The last day; null if it need not be."))
                .examples(
                        transparency("A contract of £5,000 exactly", "CONTRACT", 5_000),
                        transparency("A penny more", "CONTRACT", 5_000.01),
                        transparency("A payment of £500.01", "PAYMENT", 500.01))
                .by(PublicationRules::concludeTransparency);
    }

    private static Example transparency(String words, String subject, Number value) {
        return new Example(words, Map.of("subject", subject, "valueExVat", value, "on", "2026-11-20"));
    }

    private static Conclusion concludeTransparency(Given given) {
        var subject = given.choice("subject", TransparencyCode.Subject.class);
        Money amount = given.money("valueExVat");
        TransparencyCode code = TransparencyCode.of(subject, amount, given.day("on"));
        LocalDate by = code.publishBy();
        return new Conclusion()
                .with("publish", by != null)
                .with("above", code.above())
                .with("publishBy", by)
                .because("The Code wants " + subject.words() + " of more than " + code.above() + " published; " + amount
                        + (by == null
                                ? " is not more than that."
                                : " is more, so it is published within a month after its quarter, by "
                                        + WrittenDate.of(by) + "."));
    }

    static Rule belowThreshold(WorkingDays workingDays) {
        return Rule.about(
                        "below-threshold-details",
                        "Contract details below the threshold",
                        "By when is a smaller contract published once it is signed?",
                        "A contract below the threshold is notifiable from £30,000 on: once it has been entered into, a contract"
                                + " details notice says with whom and for how much, however it was awarded.",
                        "The Act says “as soon as reasonably practicable” and no number of days. Octant asks for five working"
                                + " days, so that it is not forgotten.")
                .law(
                        "Procurement Act 2023 s84 and s87(3) and (4)",
                        "Five working days are Octant's default.",
                        "Covered procurements have a notice with a last day of its own; ask contract-details-notice.")
                .until(Threshold.UNKNOWN_FROM.minusDays(1))
                .asks(
                        KindOfContract.input(),
                        money("valueIncVat", "Value including VAT", "The contract's estimated value including VAT."),
                        day("commencedOn", "Procurement began on", "The day on which the procurement began.")
                                .from(Threshold.ACT_BEGINS),
                        day("enteredInto", "Entered into on", "The day on which the contract is entered into.")
                                .from(Threshold.ACT_BEGINS))
                .answers(
                        new Field("due", "Notice due", "Whether this notice is due."),
                        new Field("target", "Published by", "The day by which Octant wants it; null if none is due."))
                .examples(
                        below("Services of £30,000", 30_000),
                        below("A penny less", 29_999.99),
                        below("A covered procurement", 207_720))
                .by(given -> concludeBelow(given, workingDays));
    }

    private static Example below(String words, Number value) {
        return new Example(
                words,
                Map.of(
                        "kind",
                        "SERVICES",
                        "valueIncVat",
                        value,
                        "commencedOn",
                        "2026-11-20",
                        "enteredInto",
                        "2026-12-03"));
    }

    private static Conclusion concludeBelow(Given given, WorkingDays workingDays) {
        Coverage coverage = Coverage.of(KindOfContract.of(given), given.money("valueIncVat"), given.day("commencedOn"));
        BelowThresholdDetails details = BelowThresholdDetails.of(coverage, given.day("enteredInto"), workingDays);
        return new Conclusion()
                .with("due", details.due())
                .with("target", details.target())
                .because(
                        details.target() != null
                                ? "The contract is notifiable, so it is published as soon as reasonably practicable; five working"
                                        + " days after " + WrittenDate.of(given.day("enteredInto")) + " are over on "
                                        + WrittenDate.of(details.target()) + "."
                                : coverage.covered()
                                        ? "This is a covered procurement; its contract details notice has a last day of its own."
                                        : "The contract is not notifiable, so the Act asks for no notice.");
    }
}
