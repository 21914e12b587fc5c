package council.procurement.step.renewal;

import static council.procurement.step.renewal.RenewalVariables.DECISION_CONFIRMED;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/8-renewal/confirm-key-decision.form}. */
@Component("confirm-key-decision")
class ConfirmKeyDecisionForm implements TaskForm<ConfirmKeyDecisionForm.Answers> {

    private final ReviewFacts facts;
    private final BoardDecisions decisions;
    private final Reviews reviews;

    ConfirmKeyDecisionForm(ReviewFacts facts, BoardDecisions decisions, Reviews reviews) {
        this.facts = facts;
        this.decisions = decisions;
        this.reviews = reviews;
    }

    enum Answer {
        CONFIRM,
        RETURN
    }

    record Answers(
            Answer answer,
            LocalDate meetingOn,
            String minute,
            @Nullable String confirmerComment) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        if (answers.meetingOn().isAfter(reviews.today())) {
            throw new RefusedSubmissionException("Date of the meeting: record the decision once it has been taken.");
        }
        boolean confirmed = answers.answer() == Answer.CONFIRM;
        decisions.answer(
                reference, confirmed, answers.confirmerComment(), task.person().id(), answers.meetingOn());
        return TaskResult.of((confirmed
                                ? "Members confirmed the board's decision"
                                : "Members sent the decision back to the board: " + answers.confirmerComment())
                        + " (" + answers.minute() + ").")
                .happenedOn(answers.meetingOn())
                .with(DECISION_CONFIRMED, confirmed);
    }
}
