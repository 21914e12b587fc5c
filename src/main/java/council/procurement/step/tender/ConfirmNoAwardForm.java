package council.procurement.step.tender;

import static council.procurement.step.tender.EvaluationVariables.NO_AWARD_CONFIRMED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/tender/confirm-no-award.form}. Who confirms reads the reasons, and nothing else of the tenders. */
@Component("confirm-no-award")
class ConfirmNoAwardForm implements TaskForm<ConfirmNoAwardForm.Answers> {

    private final TenderFacts facts;
    private final Recommendations recommendations;

    ConfirmNoAwardForm(TenderFacts facts, Recommendations recommendations) {
        this.facts = facts;
        this.recommendations = recommendations;
    }

    enum Answer {
        CONFIRM,
        RETURN
    }

    record Answers(Answer answer, @Nullable String comment) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put("reasons", recommendations.reasons(task.reference()));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean confirmed = answers.answer() == Answer.CONFIRM;
        recommendations.answer(
                task.reference(), confirmed, answers.comment(), task.person().id());
        return TaskResult.of(
                        confirmed
                                ? "It was confirmed that nothing is awarded."
                                : "It was not confirmed that nothing is awarded; the panel considers it again.")
                .with(NO_AWARD_CONFIRMED, confirmed);
    }
}
