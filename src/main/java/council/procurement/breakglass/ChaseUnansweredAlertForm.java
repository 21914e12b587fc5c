package council.procurement.breakglass;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/chase-unanswered-alert.form}. */
@Component("chase-unanswered-alert")
class ChaseUnansweredAlertForm implements TaskForm<ChaseUnansweredAlertForm.Answers> {

    private final BreakGlassTaskFacts facts;

    ChaseUnansweredAlertForm(BreakGlassTaskFacts facts) {
        this.facts = facts;
    }

    record Answers(String agreed) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        return TaskResult.of("The unanswered alert of a break-glass read was chased: " + answers.agreed());
    }
}
