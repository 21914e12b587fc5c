package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.flag;
import static council.procurement.rules.catalogue.Input.money;

import council.procurement.rules.ContractKind;
import council.procurement.rules.Coverage;
import council.procurement.rules.Money;
import council.procurement.rules.Threshold;
import council.procurement.rules.Valuation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rule {@code valuation}: what a contract is worth as the law counts it. */
final class ValuationRule {

    private static final String BASE = "valueExVat";
    private static final String OPTIONS = "optionsExVat";
    private static final String EXTENSIONS = "extensionsExVat";
    private static final String OTHER = "otherExVat";
    private static final String UNKNOWN = "cannotBeEstimated";

    private ValuationRule() {}

    static Rule rule() {
        return Rule.about(
                        "valuation",
                        "Valuation",
                        "What is the contract worth, as the law counts it?",
                        "Whether the law's full procedures apply depends on what a contract is worth: not on its price for a year"
                                + " and not on what the budget holds, but on the most that the council could come to pay over its"
                                + " whole life. Every option to buy more and every extension counts as if it were used.",
                        "Budgets do not include VAT, the law's limits do. What cannot be estimated, because nobody knows how long"
                                + " or how much, counts as if it were above the threshold.")
                .standing(
                        "1",
                        "Procurement Act 2023 s4, s123(2) and Schedule 3",
                        Certainty.LAW,
                        Threshold.ACT_BEGINS,
                        "Contracts that could reasonably be one count together (Schedule 3 paragraph 4), and nothing may be divided"
                                + " so as to stay below (s4(3)); the rule adds up what it is given.",
                        "The value of a concession is what the supplier could come to receive, from whomever.",
                        "An estimate is for the time being: value the contract again at each decision.")
                .until(Threshold.UNKNOWN_FROM.minusDays(1))
                .asks(
                        KindOfContract.input(),
                        money(BASE, "Price of the first term", "What the council pays in the first term, without VAT.")
                                .optional(),
                        money(
                                        OPTIONS,
                                        "Options to buy more",
                                        "All options to buy more, as if they were used, without VAT.")
                                .optional(),
                        money(
                                        EXTENSIONS,
                                        "Extensions",
                                        "All options to extend or renew, as if they were used, without VAT.")
                                .optional(),
                        money(
                                        OTHER,
                                        "Anything else",
                                        "Premiums, fees, prizes and what is given in kind, without VAT; and what was paid already.")
                                .optional(),
                        flag(UNKNOWN, "It cannot be estimated", "Whether the value cannot be estimated.")
                                .optional(),
                        Input.rate("vatRate", "Rate of VAT", "The rate of VAT; for a mixture, the average."),
                        day("commencedOn", "Procurement begins on", "The day on which the procurement begins.")
                                .from(Threshold.ACT_BEGINS))
                .answers(
                        new Field(BASE, "Value without VAT", "The sum without VAT; null if it cannot be estimated."),
                        new Field(
                                "valueIncVat",
                                "Value including VAT",
                                "The sum including VAT, which the law's limits are about; null if it cannot be estimated."),
                        new Field("threshold", "Threshold", "The value from which the procurement is covered."),
                        new Field(
                                "covered",
                                "Covered",
                                "Whether the value reaches the threshold, or counts as if it did."))
                .examples(
                        new Example(
                                "Three years and an extension by one",
                                Map.of(
                                        "kind",
                                        "SERVICES",
                                        BASE,
                                        129_825,
                                        EXTENSIONS,
                                        43_275,
                                        "vatRate",
                                        20,
                                        "commencedOn",
                                        "2026-11-20")),
                        new Example(
                                "The same without the extension",
                                Map.of("kind", "SERVICES", BASE, 129_825, "vatRate", 20, "commencedOn", "2026-11-20")),
                        new Example(
                                "Nobody knows how much will be needed",
                                Map.of("kind", "GOODS", UNKNOWN, true, "vatRate", 20, "commencedOn", "2026-11-20")))
                .checking(ValuationRule::check)
                .by(ValuationRule::conclude);
    }

    private static List<Fault> check(Given given) {
        var faults = new ArrayList<Fault>();
        boolean unknown = given.flag(UNKNOWN);
        if (unknown) {
            Stream.of(BASE, OPTIONS, EXTENSIONS, OTHER)
                    .filter(given::has)
                    .forEach(name -> faults.add(new Fault(
                            name, "is given although the value cannot be estimated", "Leave out one or the other")));
        } else if (!given.has(BASE)) {
            faults.add(new Fault(
                    BASE, "is missing", "Give an amount in pounds, or “" + UNKNOWN + "” as true if nobody can tell"));
        }
        return faults;
    }

    private static Conclusion conclude(Given given) {
        ContractKind kind = KindOfContract.of(given);
        LocalDate begins = given.day("commencedOn");
        Valuation valuation = given.flag(UNKNOWN)
                ? Valuation.unknown(kind, begins)
                : Valuation.of(sum(given), given.rate("vatRate"), kind, begins);
        return new Conclusion()
                .with(BASE, valuation.exVat())
                .with("valueIncVat", valuation.incVat())
                .with("threshold", valuation.coverage().threshold())
                .with("covered", valuation.coverage().covered())
                .because(why(given, valuation));
    }

    private static Money sum(Given given) {
        return Stream.of(BASE, OPTIONS, EXTENSIONS, OTHER)
                .flatMap(name -> given.moneyIfGiven(name).stream())
                .reduce(Money.ZERO, Money::plus);
    }

    private static String why(Given given, Valuation valuation) {
        Coverage coverage = valuation.coverage();
        if (valuation.incVat() == null) {
            return "A value that cannot be estimated counts as not less than the threshold of " + coverage.threshold()
                    + ", so this is a covered procurement.";
        }
        String rate =
                given.rate("vatRate").movePointRight(2).stripTrailingZeros().toPlainString();
        return "All that may come to be paid adds up to " + valuation.exVat() + " without VAT, and with VAT at " + rate
                + " per cent to " + valuation.incVat() + ". That is "
                + (coverage.covered() ? "not less than" : "below") + " the threshold of " + coverage.threshold() + ".";
    }
}
