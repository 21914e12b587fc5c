package council.procurement.step.award;

import static council.procurement.step.award.AwardVariables.ASK_AGAIN;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/5-award/settle-stopped-award.form}. */
@Component("settle-stopped-award")
class SettleStoppedAwardForm implements TaskForm<SettleStoppedAwardForm.Answers> {

    private final StoppedAwards stopped;
    private final AwardFacts facts;

    SettleStoppedAwardForm(StoppedAwards stopped, AwardFacts facts) {
        this.stopped = stopped;
        this.facts = facts;
    }

    enum Outcome {
        ASK_AGAIN,
        NEXT_TENDER,
        AWARD_NOTHING
    }

    record Answers(Outcome outcome, String because) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.ofStopped(task.reference());
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        if (answers.outcome() == Outcome.NEXT_TENDER) {
            stopped.takeNext(task.reference(), answers.because(), task.person().id());
        } else {
            stopped.settle(task.reference(), answers.because());
        }
        boolean again = answers.outcome() != Outcome.AWARD_NOTHING;
        return TaskResult.of(
                        switch (answers.outcome()) {
                            case ASK_AGAIN -> "The award is asked for again.";
                            case NEXT_TENDER -> "Another tender is recommended, and its award is asked for.";
                            case AWARD_NOTHING -> "It was proposed to award nothing.";
                        })
                .with(ASK_AGAIN, again);
    }
}
