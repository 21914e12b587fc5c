package council.procurement.step.award;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/5-award/chase-signature.form}. */
@Component("chase-signature")
class ChaseSignatureForm implements TaskForm<ChaseSignatureForm.Answers> {

    private final AwardFacts facts;

    ChaseSignatureForm(AwardFacts facts) {
        this.facts = facts;
    }

    record Answers(String chased) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.ofApproved(task.reference());
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        return TaskResult.of("The late signature was chased: " + answers.chased());
    }
}
