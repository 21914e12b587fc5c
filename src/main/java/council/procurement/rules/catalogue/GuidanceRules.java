package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.money;

import council.procurement.rules.CentralGuidance;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.Threshold;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.Map;

/**
 * Rules {@code public-interest-test} and {@code carbon-reduction-plan}: what binds central government and councils may
 * follow.
 */
final class GuidanceRules {

    private static final String IN_SCOPE = "inScope";

    private GuidanceRules() {}

    static Rule interest() {
        return Rule.about(
                        "public-interest-test",
                        "Public interest test",
                        "Would central government have to ask first whether to do the work itself?",
                        "Before central government buys services of more than £1 million, it asks in two parts whether its own people"
                                + " had better do the work: what the service is like, and whether government is ready to do it. That is"
                                + " the public interest test.",
                        "Councils are not bound by it. They are encouraged to use it, and it suits the review that every contract"
                                + " has here before it ends.")
                .standing(
                        "1",
                        "PPN 024 of 17 June 2026",
                        Certainty.SECONDARY_SOURCES,
                        CentralGuidance.INTEREST_TEST_BEGINS,
                        "The note was read in part, and in what law firms write about it.",
                        "It does not apply to some direct awards (s41, s42), exempt contracts, health services of the Provider"
                                + " Selection Regime, and services that a published insourcing strategy has already appraised; the"
                                + " rule does not ask about these.",
                        "Light touch services are taken to be services; concessions are not.")
                .asks(
                        KindOfContract.input(),
                        money("valueIncVat", "Value including VAT", "The contract's estimated value including VAT."),
                        day("beginsOn", "Procurement begins on", "The day on which the procurement begins.")
                                .from(Threshold.ACT_BEGINS))
                .answers(new Field(
                        IN_SCOPE,
                        "Within the test",
                        "Whether central government would have to do the test; a council may."))
                .examples(
                        interest("£1 million exactly", 1_000_000, "2027-04-01"),
                        interest("A penny more", 1_000_000.01, "2027-04-01"),
                        interest("A day before the test begins", 1_000_000.01, "2027-03-31"))
                .by(GuidanceRules::concludeInterest);
    }

    private static Example interest(String words, Number value, String on) {
        return new Example(words, Map.of("kind", "SERVICES", "valueIncVat", value, "beginsOn", on));
    }

    private static Conclusion concludeInterest(Given given) {
        ContractKind kind = KindOfContract.of(given);
        Money value = given.money("valueIncVat");
        LocalDate begins = given.day("beginsOn");
        boolean wanted = CentralGuidance.wantsInterestTest(kind, value, begins);
        return new Conclusion()
                .with(IN_SCOPE, wanted)
                .because(
                        wanted
                                ? "Services worth " + value
                                        + " including VAT are worth more than £1 million, so central government"
                                        + " would have to do the test. The council need not; it is encouraged to."
                                : begins.isBefore(CentralGuidance.INTEREST_TEST_BEGINS)
                                        ? "The test begins with procurements of "
                                                + WrittenDate.of(CentralGuidance.INTEREST_TEST_BEGINS) + "."
                                        : kind != ContractKind.SERVICES && kind != ContractKind.LIGHT_TOUCH
                                                ? "The test is for services, and this is for " + kind.words() + "."
                                                : "The test is for services of more than £1 million including VAT; these are worth "
                                                        + value + ".");
    }

    static Rule carbon() {
        return Rule.about(
                        "carbon-reduction-plan",
                        "Carbon reduction plan",
                        "Would central government ask suppliers for a carbon reduction plan?",
                        "A carbon reduction plan says how much greenhouse gas a supplier emits, how it will emit none on balance by"
                                + " 2050, and what it does for it; its board signs it every year. Whoever wants a large contract of"
                                + " central government has to show one.",
                        "Councils are not bound. A council may ask for the same, as a condition of taking part.")
                .standing(
                        "1",
                        "PPN 006",
                        Certainty.SECONDARY_SOURCES,
                        Threshold.ACT_BEGINS,
                        "The note was read in what others write about it; its own first day was not checked, and the Act's is"
                                + " given.",
                        "Only contracts for which it is relevant and proportionate; that is for people to say.")
                .asks(money(
                        "yearlyValueIncVat",
                        "Value of a year including VAT",
                        "What the contract is expected to cost in a year, including VAT."))
                .answers(new Field(
                        IN_SCOPE, "Within the note", "Whether central government would ask for a plan; a council may."))
                .examples(
                        new Example("£5 million a year exactly", Map.of("yearlyValueIncVat", 5_000_000)),
                        new Example("A penny more", Map.of("yearlyValueIncVat", 5_000_000.01)))
                .by(given -> {
                    Money yearly = given.money("yearlyValueIncVat");
                    boolean wanted = CentralGuidance.wantsCarbonPlan(yearly);
                    return new Conclusion()
                            .with(IN_SCOPE, wanted)
                            .because(
                                    yearly + " a year is " + (wanted ? "" : "not ") + "more than £5 million, so central"
                                            + " government would " + (wanted ? "" : "not ")
                                            + "ask for a carbon reduction plan. "
                                            + "The council may do as it sees fit.");
                });
    }
}
