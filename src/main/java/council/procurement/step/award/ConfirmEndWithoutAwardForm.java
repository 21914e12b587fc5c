package council.procurement.step.award;

import static council.procurement.step.award.AwardVariables.END_CONFIRMED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/5-award/confirm-end-without-award.form}. */
@Component("confirm-end-without-award")
class ConfirmEndWithoutAwardForm implements TaskForm<ConfirmEndWithoutAwardForm.Answers> {

    private final AwardFacts facts;

    ConfirmEndWithoutAwardForm(AwardFacts facts) {
        this.facts = facts;
    }

    enum Decision {
        CONFIRM,
        RETURN
    }

    record Answers(Decision decision, @Nullable String returnedBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.ofStopped(task.reference());
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean confirmed = answers.decision() == Decision.CONFIRM;
        return TaskResult.of(
                        confirmed
                                ? "It was confirmed that nothing is awarded."
                                : "It was not confirmed that nothing is awarded: " + answers.returnedBecause())
                .with(END_CONFIRMED, confirmed);
    }
}
