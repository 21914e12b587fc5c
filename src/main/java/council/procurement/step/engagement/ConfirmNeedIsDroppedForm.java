package council.procurement.step.engagement;

import static council.procurement.step.engagement.EngagementVariables.DROP_CONFIRMED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/1-engagement/confirm-need-is-dropped.form}. */
@Component("confirm-need-is-dropped")
class ConfirmNeedIsDroppedForm implements TaskForm<ConfirmNeedIsDroppedForm.Answers> {

    private final EngagementFacts facts;
    private final NeedChallenges challenges;

    ConfirmNeedIsDroppedForm(EngagementFacts facts, NeedChallenges challenges) {
        this.facts = facts;
        this.challenges = challenges;
    }

    enum Decision {
        DROP,
        KEEP
    }

    record Answers(Decision decision, @Nullable String keptBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean dropped = answers.decision() == Decision.DROP;
        challenges.confirm(
                task.reference(), dropped, answers.keptBecause(), task.person().id());
        return TaskResult.of(dropped ? "The need was dropped." : "The need was kept: " + answers.keptBecause())
                .with(DROP_CONFIRMED, dropped);
    }
}
