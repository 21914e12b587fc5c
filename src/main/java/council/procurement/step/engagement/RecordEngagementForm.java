package council.procurement.step.engagement;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/1-engagement/record-engagement.form}. */
@Component("record-engagement")
class RecordEngagementForm implements TaskForm<RecordEngagementForm.Answers> {

    private final EngagementFacts facts;
    private final Engagements engagements;

    RecordEngagementForm(EngagementFacts facts, Engagements engagements) {
        this.facts = facts;
        this.engagements = engagements;
    }

    record Answers(String report, String levelled) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.record(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        engagements.record(task.reference(), answers.report(), answers.levelled());
        return TaskResult.of("The engagement of the market was recorded.");
    }
}
