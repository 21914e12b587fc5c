package council.procurement.step.renewal;

import static council.procurement.step.renewal.RenewalVariables.FIGURES_COUNTERSIGNED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/8-renewal/countersign-figures.form}. */
@Component("countersign-figures")
class CountersignFiguresForm implements TaskForm<CountersignFiguresForm.Answers> {

    private final ReviewFacts facts;
    private final Figures figures;
    private final Reviews reviews;

    CountersignFiguresForm(ReviewFacts facts, Figures figures, Reviews reviews) {
        this.facts = facts;
        this.figures = figures;
        this.reviews = reviews;
    }

    enum Answer {
        COUNTERSIGN,
        RETURN
    }

    record Answers(Answer answer, @Nullable String financeComment) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        boolean countersigned = answers.answer() == Answer.COUNTERSIGN;
        figures.answer(
                reviews.latest(reference),
                countersigned,
                answers.financeComment(),
                task.person().id());
        return TaskResult.of(
                        countersigned
                                ? "Finance countersigned the figures."
                                : "Finance returned the figures: " + answers.financeComment())
                .with(FIGURES_COUNTERSIGNED, countersigned);
    }
}
