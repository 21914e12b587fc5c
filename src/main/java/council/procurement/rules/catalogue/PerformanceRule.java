package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.flag;

import council.procurement.rules.ContractKind;
import council.procurement.rules.PerformanceNotice;
import council.procurement.rules.PerformanceNotice.Performance;
import council.procurement.rules.Threshold;
import council.procurement.rules.WrittenDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rule {@code performance-notice}: by when it is published how a supplier has done. */
final class PerformanceRule {

    private static final String ASSESSED = "assessedOn";
    private static final String BREACH = "breachSince";

    private PerformanceRule() {}

    static Rule rule() {
        return Rule.about(
                        "performance-notice",
                        "Contract performance notice",
                        "By when is it published how the supplier has done?",
                        "Whoever thinks of hiring a supplier may know how it did elsewhere. Of a large contract, the council"
                                + " publishes every year how well the supplier met its key performance indicators.",
                        "Of any public contract, it publishes a serious breach, or poor performance that went on although the"
                                + " supplier was given the chance to improve. Other councils may exclude the supplier for it.")
                .standing(
                        "1",
                        "Procurement Act 2023 s71; Procurement Regulations 2024 reg 39; SI 2025/1316",
                        Certainty.LAW,
                        PerformanceNotice.IN_FORCE_FROM,
                        "A breach is published if the council ended the contract in part for it, was awarded damages or settled;"
                                + " poor performance, if the supplier had a proper opportunity to improve (s71(3) and (4)). Whether"
                                + " that is so is for people to judge.",
                        "Where the whole contract was ended for it, the contract termination notice says so instead.",
                        "Assessed again when the contract ends, whenever that is (s71(2)). Frameworks need none.")
                .asks(
                        KindOfContract.input(),
                        flag("kpisSet", "It has KPIs", "Whether key performance indicators were set under section 52."),
                        day(
                                        ASSESSED,
                                        "Last assessed on",
                                        "The day of the last assessment; before the first, of entering into the contract.")
                                .from(Threshold.ACT_BEGINS)
                                .optional(),
                        day(
                                        BREACH,
                                        "Breach since",
                                        "The day on which the duty to publish a breach or poor performance arose, if it did.")
                                .from(PerformanceNotice.IN_FORCE_FROM)
                                .optional(),
                        flag(
                                        "wholeContractEnded",
                                        "The whole contract was ended for it",
                                        "Whether the whole contract was ended because of it.")
                                .optional())
                .answers(
                        new Field(
                                "assessmentBy",
                                "Next assessment published by",
                                "The last day for the next notice about the KPIs; null if none is due."),
                        new Field(
                                "breachBy",
                                "Breach published by",
                                "The last day for the notice about the breach; null if none is due."))
                .examples(
                        new Example(
                                "A year after the signature",
                                Map.of("kind", "SERVICES", "kpisSet", true, ASSESSED, "2026-12-03")),
                        new Example("A breach", Map.of("kind", "WORKS", "kpisSet", false, BREACH, "2026-11-20")),
                        new Example(
                                "A breach of a light touch contract",
                                Map.of("kind", "LIGHT_TOUCH", "kpisSet", false, BREACH, "2026-11-20")))
                .checking(PerformanceRule::check)
                .by(PerformanceRule::conclude);
    }

    private static List<Fault> check(Given given) {
        var faults = new ArrayList<Fault>();
        if (given.flag("kpisSet") && !given.has(ASSESSED)) {
            faults.add(new Fault(
                    ASSESSED,
                    "is missing although the contract has KPIs",
                    "Give the day of the last assessment or, before the first, of entering into the contract"));
        }
        if (given.flag("wholeContractEnded") && !given.has(BREACH)) {
            faults.add(new Fault(
                    BREACH, "is missing although the contract was ended for it", "Give the day on which it arose"));
        }
        return faults;
    }

    private static Conclusion conclude(Given given) {
        ContractKind kind = KindOfContract.of(given);
        PerformanceNotice notice = PerformanceNotice.of(new Performance(
                kind,
                given.flag("kpisSet"),
                given.dayIfGiven(ASSESSED).orElse(null),
                given.dayIfGiven(BREACH).orElse(null),
                given.flag("wholeContractEnded")));
        return new Conclusion()
                .with("assessmentBy", notice.assessmentBy())
                .with("breachBy", notice.breachBy())
                .because(assessment(given, kind, notice) + breach(given, kind, notice));
    }

    private static String assessment(Given given, ContractKind kind, PerformanceNotice notice) {
        if (notice.assessmentBy() != null) {
            return "Performance against the KPIs is published at least once in every twelve months: by "
                    + WrittenDate.of(notice.assessmentBy()) + " at the latest, and when the contract ends.";
        } else if (!given.flag("kpisSet")) {
            return "The contract has no KPIs, so no assessment is published.";
        }
        return "The Act asks for no KPIs in "
                + (kind.isConcession() ? "a concession" : "a contract for light touch services")
                + ", so no assessment has to be published.";
    }

    private static String breach(Given given, ContractKind kind, PerformanceNotice notice) {
        if (!given.has(BREACH)) {
            return "";
        } else if (notice.breachBy() != null) {
            return " The breach is published before the end of 30 days beginning with "
                    + WrittenDate.of(given.day(BREACH)) + ", by " + WrittenDate.of(notice.breachBy()) + ".";
        }
        return kind.isLightTouch()
                ? " A breach of a light touch contract is not published in this notice."
                : " The whole contract was ended for the breach, so the contract termination notice says so instead.";
    }
}
