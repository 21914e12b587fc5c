package council.procurement.approval;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/chase-late-approval.form}. */
@Component("chase-late-approval")
class ChaseLateApprovalForm implements TaskForm<ChaseLateApprovalForm.Answers> {

    private final ApprovalTaskFacts facts;

    ChaseLateApprovalForm(ApprovalTaskFacts facts) {
        this.facts = facts;
    }

    record Answers(String agreed) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        return TaskResult.of(
                "The late decision on " + facts.approval(task).subject().words() + " was chased: " + answers.agreed());
    }
}
