package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.money;

import council.procurement.rules.ContractKind;
import council.procurement.rules.Coverage;
import council.procurement.rules.Money;
import council.procurement.rules.Regime;
import council.procurement.rules.Threshold;
import council.procurement.rules.WrittenDate;
import java.util.Map;

/** Rule {@code threshold}: whether the law's full procedures apply. */
final class ThresholdRule {

    /** The field that says what a little more would change. */
    static final Field NEAREST = new Field(
            "nearestAlternative",
            "What a little more would change",
            "How much more leads to the next stricter answer, in a sentence; null if there is none.");

    private ThresholdRule() {}

    static Rule rule() {
        return Rule.about(
                        "threshold",
                        "Threshold",
                        "Do the full procedures of the Procurement Act apply?",
                        "The Act applies in full to contracts from a certain value on, the threshold. It depends on what is"
                                + " bought, and changes every two years. A procurement that reaches it is called covered.",
                        "The value is all that the council may come to pay over the whole life of the contract, with every"
                                + " option to extend, and it includes VAT. Contracts that belong together count together; a value"
                                + " may not be estimated, nor a purchase divided, so as to stay below.",
                        "Below the threshold the Act asks for less, but from £30,000 on a contract is notifiable: it has to be"
                                + " published before it is advertised, and again when it is signed.")
                .standing(
                        "2026-01-01",
                        "Procurement Act 2023 s3, s84, s87(4), s123(2) and Schedule 1",
                        Certainty.LAW,
                        Threshold.KNOWN_FROM,
                        "The figures from 24 February 2025 on are those of Schedule 1 as it then stood and now stands. Those of"
                                + " 2024, under the regulations of 2015 and 2016, are taken from secondary sources.",
                        "Concessions are not notifiable below the threshold, whatever they are worth (s84(1)). A covered"
                                + " procurement has notices of its own, and is not called notifiable.",
                        "Notices that the regulations of 2015 wanted below the threshold, on Contracts Finder, are not covered.",
                        "A value that cannot be estimated counts as above the threshold (Schedule 3).")
                .until(Threshold.UNKNOWN_FROM.minusDays(1))
                .asks(
                        KindOfContract.input(),
                        money(
                                "valueIncVat",
                                "Value including VAT",
                                "The most the council may come to pay over the contract's whole life, including VAT and all"
                                        + " options."),
                        day(
                                        "commencedOn",
                                        "Procurement begins on",
                                        "The day on which the procurement begins: of its first notice, or of the first contact"
                                                + " with suppliers about it.")
                                .from(Threshold.KNOWN_FROM))
                .answers(
                        new Field(
                                "threshold",
                                "Threshold",
                                "The value from which the procurement is covered, including VAT."),
                        new Field("covered", "Covered", "Whether the value reaches the threshold."),
                        new Field(
                                "notifiable",
                                "Notifiable",
                                "Whether the Act's notices for contracts below the threshold are due."),
                        new Field(
                                "regime",
                                "Law",
                                "The law it comes under for its life.",
                                Map.of(
                                        "PA2023",
                                        "Procurement Act 2023",
                                        "PCR2015",
                                        "Public Contracts Regulations 2015",
                                        "OTHER",
                                        "Concession Contracts Regulations 2016")),
                        NEAREST)
                .examples(
                        example("A penny short of the threshold", "GOODS", 207_719.99, "2026-11-20"),
                        example("The threshold itself", "GOODS", 207_720, "2026-11-20"),
                        example("The same value a year earlier", "GOODS", 207_720, "2025-11-20"),
                        example("Works of £30,000", "WORKS", 30_000, "2026-11-20"))
                .by(ThresholdRule::conclude);
    }

    private static Example example(String words, String kind, Number value, String on) {
        return new Example(words, Map.of("kind", kind, "valueIncVat", value, "commencedOn", on));
    }

    private static Conclusion conclude(Given given) {
        ContractKind kind = KindOfContract.of(given);
        Money value = given.money("valueIncVat");
        Coverage coverage = Coverage.of(kind, value, given.day("commencedOn"));
        return new Conclusion()
                .with("threshold", coverage.threshold())
                .with("covered", coverage.covered())
                .with("notifiable", coverage.notifiable())
                .with("regime", coverage.regime().name())
                .with(
                        NEAREST.name(),
                        coverage.next(kind, value).map(ThresholdRule::sentence).orElse(null))
                .because("Where a procurement begins on " + WrittenDate.of(given.day("commencedOn"))
                        + ", the threshold for " + kind.words() + " is " + coverage.threshold() + " including VAT; "
                        + value
                        + " "
                        + (coverage.covered() ? "reaches it, so this is a covered procurement." : "is below it.")
                        + belowThreshold(kind, coverage) + law(coverage.regime()));
    }

    static String sentence(Coverage.Next next) {
        return next.more() + " more including VAT makes this "
                + (next.covered() ? "a covered procurement." : "a notifiable contract.");
    }

    private static String belowThreshold(ContractKind kind, Coverage coverage) {
        if (coverage.covered() || coverage.regime() != Regime.PA2023) {
            return "";
        } else if (coverage.notifiable()) {
            return " It is worth " + Threshold.NOTIFIABLE_FROM + " or more, so it is notifiable.";
        }
        return kind.isConcession()
                ? " Concessions below the threshold are not notifiable."
                : " It is worth less than " + Threshold.NOTIFIABLE_FROM + ", so it is not notifiable.";
    }

    static String law(Regime regime) {
        return " It comes under "
                + (regime == Regime.PA2023
                        ? "the Procurement Act 2023."
                        : regime == Regime.PCR2015
                                ? "the Public Contracts Regulations 2015, because it began before 24 February 2025."
                                : "the Concession Contracts Regulations 2016, because it began before 24 February 2025.");
    }
}
