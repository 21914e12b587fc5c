package council.procurement.step.options;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.RiskLevel;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/2-options/assess-risks.form}. */
@Component("assess-risks")
class AssessRisksForm implements TaskForm<AssessRisksForm.Answers> {

    private final OptionsFacts facts;
    private final OptionAppraisals appraisals;

    AssessRisksForm(OptionsFacts facts, OptionAppraisals appraisals) {
        this.facts = facts;
        this.appraisals = appraisals;
    }

    record Answers(boolean complete) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        RiskLevel level = appraisals.assessRisks(task.reference());
        return TaskResult.of("The risks were assessed: " + level.name().toLowerCase(Locale.UK) + ".");
    }
}
