package council.procurement.step.options;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.register.CaseRules;
import council.procurement.register.RuleAnswer;
import council.procurement.rules.ApprovalSubject;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.ProcurementFacts;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.SheetLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of step 2 show. */
@Component
class OptionsFacts {

    private static final int STEP = 2;

    private final ProcurementFacts facts;
    private final Procurements procurements;
    private final InHouseAppraisals inHouse;
    private final OptionAppraisals appraisals;
    private final DeliveryOptions options;
    private final Strategies strategies;
    private final CaseRules rules;
    private final SheetLink sheets;

    OptionsFacts(
            ProcurementFacts facts,
            Procurements procurements,
            InHouseAppraisals inHouse,
            OptionAppraisals appraisals,
            DeliveryOptions options,
            Strategies strategies,
            CaseRules rules,
            SheetLink sheets) {
        this.facts = facts;
        this.procurements = procurements;
        this.inHouse = inHouse;
        this.appraisals = appraisals;
        this.options = options;
        this.strategies = strategies;
        this.rules = rules;
        this.sheets = sheets;
    }

    /** The need, what was appraised before, why a strategy was refused, and links to all lists of the step. */
    @Transactional(readOnly = true)
    Map<String, Object> of(TaskContext task) {
        String reference = task.reference();
        var shown = new LinkedHashMap<>(facts.of(reference, STEP));
        shown.put("refused", strategies.refusal(reference, ApprovalSubject.STRATEGY));
        shown.put("waiverRefused", strategies.refusal(reference, ApprovalSubject.WAIVER));
        for (String list : List.of("option-criteria", "options", "risks", "lots")) {
            shown.put(name(list), sheets.of(list, task));
        }
        inHouse.find(reference).ifPresent(appraisal -> {
            shown.put("characteristics", appraisal.characteristics());
            shown.put("readiness", appraisal.readiness());
            put(shown, "evidenceAgainst", appraisal.evidenceAgainst());
            shown.put(
                    "inHouse",
                    appraisal.suitable()
                            ? "It was found suitable to be done in house."
                            : "Evidence against doing it in house: " + appraisal.evidenceAgainst());
        });
        List<DeliveryOptions.Criterion> criteria = options.criteria(reference);
        List<String> scored = options.of(reference).stream()
                .map(option -> option.model().words() + ": "
                        + option.total(criteria).stripTrailingZeros().toPlainString() + " of 100, "
                        + option.wholeLifeCost())
                .toList();
        shown.put("scored", scored.isEmpty() ? new Markdown("None is appraised yet.") : Markdown.list(scored));
        shown.put(
                "best",
                appraisals
                        .best(reference)
                        .map(best -> "The highest score has: " + best.model().words() + ".")
                        .orElse(""));
        return shown;
    }

    /** The same, with what the rules said of the route and of social value. */
    @Transactional(readOnly = true)
    Map<String, Object> withRules(TaskContext task) {
        Map<String, Object> shown = of(task);
        Procurement.Route route = procurements.get(task.reference()).route();
        shown.put("ruleRoute", route.byRule() == null ? "" : route.byRule().words());
        shown.put("routeBecause", because(task.reference(), "route-to-market"));
        shown.put("nearest", nearest(task.reference()));
        shown.put("socialValue", because(task.reference(), "social-value"));
        return shown;
    }

    private String because(String reference, String rule) {
        return latest(reference, rule)
                .map(answer -> answer.because() + " (" + answer.citation() + ")")
                .orElse("");
    }

    private String nearest(String reference) {
        return latest(reference, "route-to-market")
                .map(answer -> answer.outcome().get("nearestAlternative"))
                .map(String::valueOf)
                .orElse("");
    }

    private Optional<RuleAnswer> latest(String reference, String rule) {
        return rules.of(reference).stream()
                .filter(answer -> answer.rule().equals(rule))
                .reduce((earlier, later) -> later);
    }

    private static String name(String list) {
        return switch (list) {
            case "option-criteria" -> "criteriaList";
            case "options" -> "optionsList";
            case "risks" -> "risksList";
            default -> "lotsList";
        };
    }

    private static void put(Map<String, Object> shown, String name, @Nullable Object value) {
        if (value != null) {
            shown.put(name, value);
        }
    }
}
