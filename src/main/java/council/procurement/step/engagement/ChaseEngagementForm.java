package council.procurement.step.engagement;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/1-engagement/chase-engagement.form}. */
@Component("chase-engagement")
class ChaseEngagementForm implements TaskForm<ChaseEngagementForm.Answers> {

    private final EngagementFacts facts;

    ChaseEngagementForm(EngagementFacts facts) {
        this.facts = facts;
    }

    record Answers(String chased) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.plan(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        return TaskResult.of("The late record of the engagement was chased: " + answers.chased());
    }
}
