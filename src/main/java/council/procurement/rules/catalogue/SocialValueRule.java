package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.flag;
import static council.procurement.rules.catalogue.Input.money;
import static council.procurement.rules.catalogue.Input.number;

import council.procurement.rules.ContractKind;
import council.procurement.rules.PolicyPack;
import council.procurement.rules.PolicyTables;
import council.procurement.rules.SocialValue;
import java.util.Map;

/** Rule {@code social-value}: how a tender's social value is evaluated. */
final class SocialValueRule {

    private static final int LONGEST_TERM = 1_200;

    private SocialValueRule() {}

    static Rule of(PolicyPack pack, PolicyTables tables) {
        return Rule.about(
                        "social-value",
                        "Social value",
                        "How is social value evaluated, and how much does it count?",
                        "If a pound is spent on a service, can the same pound do something else for the area as well: jobs,"
                                + " apprenticeships, cleaner air? That is social value. The law wants councils to think about it"
                                + " before they begin to buy services above the threshold; many councils go further and score what"
                                + " tenderers promise.",
                        "How, and from which value on, is for each council to say. This rule answers by the tables of the council"
                                + " that this installation is for.")
                .standing(
                        pack.id() + "/1",
                        pack.title() + "; Public Services (Social Value) Act 2012 s1",
                        Certainty.COUNCIL_POLICY,
                        pack.from(),
                        "The strategy names years and not days; it is taken to apply from the first of January.",
                        "Each row of the council's table names its own source; what a strategy does not say is an Octant default"
                                + " and says so.",
                        "The 10 per cent of PPN 002 bind central government, not councils; they count only where a council's own"
                                + " strategy says so.",
                        "Values are taken to be without VAT, because the strategies do not say.")
                .asks(
                        KindOfContract.input(),
                        money("valueExVat", "Value without VAT", "The contract's estimated value without VAT."),
                        flag(
                                "covered",
                                "It is a covered procurement",
                                "Whether the value reaches the threshold; rule “threshold” says."),
                        number(
                                "months",
                                "Length in months",
                                "How long the contract runs, with all extensions.",
                                1,
                                LONGEST_TERM))
                .answers(
                        new Field(
                                "method",
                                "Evaluated",
                                "By what means social value is evaluated.",
                                Map.of(
                                        "PORTAL",
                                        "On the Social Value Portal",
                                        "IN_HOUSE",
                                        "By the council's own officers",
                                        "NONE",
                                        "Not at all")),
                        new Field(
                                "minimumWeightPercent",
                                "Weight at least, per cent",
                                "The least share of the score in per cent; 0 where the council sets none."))
                .examples(
                        example("Services for four years, covered", "SERVICES", 900_000, true, 48),
                        example("Works for half a year", "WORKS", 150_000, false, 6),
                        example("£100,000 exactly", "GOODS", 100_000, false, 24),
                        example("A penny more", "GOODS", 100_000.01, false, 24))
                .by(given -> conclude(given, pack, tables));
    }

    private static Example example(String words, String kind, Number value, boolean covered, int months) {
        return new Example(words, Map.of("kind", kind, "valueExVat", value, "covered", covered, "months", months));
    }

    private static Conclusion conclude(Given given, PolicyPack pack, PolicyTables tables) {
        ContractKind kind = KindOfContract.of(given);
        SocialValue value = SocialValue.of(
                new SocialValue.Tender(kind, given.money("valueExVat"), given.flag("covered"), given.number("months")),
                pack,
                tables);
        return new Conclusion()
                .with("method", value.method().name())
                .with("minimumWeightPercent", value.minimumWeightPercent())
                .because(words(given, kind)
                        + sentence(value)
                        + (given.flag("covered") && kind != ContractKind.WORKS && kind != ContractKind.GOODS
                                ? " The Public Services (Social Value) Act 2012 wants the council to consider, before it begins, how"
                                        + " the purchase can improve the area's well-being."
                                : ""))
                .by(value.source());
    }

    private static String words(Given given, ContractKind kind) {
        int months = given.number("months");
        return "For " + kind.words() + " worth " + given.money("valueExVat") + " without VAT over " + months
                + (months == 1 ? " month, " : " months, ") + (given.flag("covered") ? "" : "not ") + "covered, ";
    }

    private static String sentence(SocialValue value) {
        String weight = value.minimumWeightPercent() == 0
                ? " It sets no least weight."
                : " It counts for " + value.minimumWeightPercent() + " per cent of the score at least, unless that is"
                        + " impractical; then the council records why.";
        return switch (value.method()) {
            case PORTAL -> "the council evaluates social value on the Social Value Portal." + weight;
            case IN_HOUSE -> "the council evaluates social value itself." + weight;
            case NONE -> "the council's policy does not ask for an evaluation of social value.";
        };
    }
}
