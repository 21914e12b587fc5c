package council.procurement.step.preparation;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.sourcing.Indicators;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/3-preparation/set-indicators.form}. */
@Component("set-indicators")
class SetIndicatorsForm implements TaskForm<SetIndicatorsForm.Answers> {

    private final PreparationFacts facts;
    private final Indicators indicators;
    private final TenderCheck check;
    private final Preparations preparations;
    private final TenderRules rules;

    SetIndicatorsForm(
            PreparationFacts facts,
            Indicators indicators,
            TenderCheck check,
            Preparations preparations,
            TenderRules rules) {
        this.facts = facts;
        this.indicators = indicators;
        this.check = check;
        this.preparations = preparations;
        this.rules = rules;
    }

    record Answers(@Nullable String noneBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put("indicatorsSheet", facts.sheet(IndicatorsSheet.ID, task));
        shown.put(
                "indicatorsAsked",
                rules.shown(facts.procurement(task)).indicators().because());
        Optional.ofNullable(preparations.get(task.reference()).noIndicatorsBecause())
                .ifPresent(because -> shown.put("noneBecause", because));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        String reference = task.reference();
        WrittenRows.refuse(check.indicators(
                reference, rules.kept(facts.procurement(task), "Set indicators"), answers.noneBecause()));
        preparations.noIndicators(reference, answers.noneBecause());
        preparations.workedOn(reference, task.person().id(), task.key());
        int all = indicators.of(reference).size();
        return TaskResult.of(
                answers.noneBecause() == null
                        ? all + (all == 1 ? " key performance indicator was" : " key performance indicators were")
                                + " set."
                        : "There will be no key performance indicators; the reason is on record.");
    }
}
