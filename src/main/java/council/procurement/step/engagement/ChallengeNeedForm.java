package council.procurement.step.engagement;

import static council.procurement.step.engagement.EngagementVariables.NEED_STANDS;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/1-engagement/challenge-need.form}. */
@Component("challenge-need")
class ChallengeNeedForm implements TaskForm<ChallengeNeedForm.Answers> {

    private final EngagementFacts facts;
    private final NeedChallenges challenges;

    ChallengeNeedForm(EngagementFacts facts, NeedChallenges challenges) {
        this.facts = facts;
        this.challenges = challenges;
    }

    enum Outcome {
        NEEDED,
        DROPPED
    }

    record Answers(String joins, Outcome outcome, @Nullable String droppedBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean stands = answers.outcome() == Outcome.NEEDED;
        challenges.record(
                task.reference(),
                answers.joins(),
                answers.droppedBecause(),
                task.person().id());
        return TaskResult.of(
                        stands
                                ? "The need was challenged and stands."
                                : "It was proposed to drop the need: " + answers.droppedBecause())
                .with(NEED_STANDS, stands);
    }
}
