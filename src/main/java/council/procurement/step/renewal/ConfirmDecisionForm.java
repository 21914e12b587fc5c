package council.procurement.step.renewal;

import static council.procurement.step.renewal.RenewalVariables.DECISION_CONFIRMED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/8-renewal/confirm-decision.form}. */
@Component("confirm-decision")
class ConfirmDecisionForm implements TaskForm<ConfirmDecisionForm.Answers> {

    private final ReviewFacts facts;
    private final BoardDecisions decisions;
    private final Reviews reviews;

    ConfirmDecisionForm(ReviewFacts facts, BoardDecisions decisions, Reviews reviews) {
        this.facts = facts;
        this.decisions = decisions;
        this.reviews = reviews;
    }

    enum Answer {
        CONFIRM,
        RETURN
    }

    record Answers(Answer answer, @Nullable String confirmerComment) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        boolean confirmed = answers.answer() == Answer.CONFIRM;
        decisions.answer(
                reference, confirmed, answers.confirmerComment(), task.person().id(), reviews.today());
        return TaskResult.of(
                        confirmed
                                ? "A director confirmed the board's decision."
                                : "A director sent the decision back to the board: " + answers.confirmerComment())
                .with(DECISION_CONFIRMED, confirmed);
    }
}
