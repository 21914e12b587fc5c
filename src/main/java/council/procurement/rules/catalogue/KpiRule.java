package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.money;

import council.procurement.rules.ContractKind;
import council.procurement.rules.KpiDuty;
import council.procurement.rules.Money;
import council.procurement.rules.Threshold;
import java.util.Map;

/** Rule {@code kpi-duty}: how many key performance indicators a contract needs. */
final class KpiRule {

    private KpiRule() {}

    static Rule rule() {
        return Rule.about(
                        "kpi-duty",
                        "Key performance indicators",
                        "How many key performance indicators does the contract need?",
                        "A key performance indicator, KPI for short, is a figure by which one can tell how well a supplier does"
                                + " what it promised. Large contracts need some before they are entered into, and the council"
                                + " publishes every year how the supplier did.")
                .standing(
                        "1",
                        "Procurement Act 2023 s52 and s71(2); SI 2025/1316",
                        Certainty.LAW,
                        Threshold.ACT_BEGINS,
                        "Assessing and publishing (s71) has been law since 1 January 2026.",
                        "For public contracts. Works of more than £5 million that stay below their threshold are none; the rule"
                                + " does not know when the procurement began, and asks for KPIs all the same.",
                        "Frameworks need none (s52(6)), nor do contracts whose performance cannot appropriately be assessed by"
                                + " KPIs (s52(2)), which the council then says in the contract details notice.",
                        "Stevenage's strategies want KPIs for smaller contracts too; that is a matter for each contract and not"
                                + " for this rule.")
                .asks(
                        money("valueIncVat", "Value including VAT", "The contract's estimated value including VAT."),
                        KindOfContract.input())
                .answers(
                        new Field("minimumKpis", "KPIs at least", "How many; 0 if the Act asks for none."),
                        new Field(
                                "assessEveryMonths",
                                "Assessed every … months",
                                "The longest time between two assessments, in months; null if the Act asks for none."))
                .examples(
                        new Example("£5 million exactly", Map.of("valueIncVat", 5_000_000, "kind", "SERVICES")),
                        new Example("A penny more", Map.of("valueIncVat", 5_000_000.01, "kind", "SERVICES")),
                        new Example("Light touch services", Map.of("valueIncVat", 9_000_000, "kind", "LIGHT_TOUCH")))
                .by(KpiRule::conclude);
    }

    private static Conclusion conclude(Given given) {
        ContractKind kind = KindOfContract.of(given);
        Money value = given.money("valueIncVat");
        KpiDuty duty = KpiDuty.of(kind, value);
        return new Conclusion()
                .with("minimumKpis", duty.minimumKpis())
                .with("assessEveryMonths", duty.assessEveryMonths())
                .because(why(kind, value, duty));
    }

    private static String why(ContractKind kind, Money value, KpiDuty duty) {
        if (duty.minimumKpis() > 0) {
            return "A public contract worth " + value
                    + ", which is more than £5 million, needs three KPIs at least before it is"
                    + " entered into. Performance is assessed and published at least once every twelve months and at the end.";
        } else if (kind.isConcession() || kind.isLightTouch()) {
            return "The Act asks for no KPIs in "
                    + (kind.isConcession() ? "a concession" : "a contract for light touch services")
                    + ", whatever it is worth.";
        }
        return "The Act asks for KPIs above £5 million only, and this contract is worth " + value + ".";
    }
}
