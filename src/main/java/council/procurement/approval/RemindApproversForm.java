package council.procurement.approval;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/remind-approvers.form}. */
@Component("remind-approvers")
class RemindApproversForm implements TaskForm<RemindApproversForm.Answers> {

    private final ApprovalTaskFacts facts;

    RemindApproversForm(ApprovalTaskFacts facts) {
        this.facts = facts;
    }

    record Answers(String agreed) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        return TaskResult.of("Those who decide on "
                + facts.approval(task).subject().words() + " were reminded: " + answers.agreed());
    }
}
