package council.procurement.step.renewal;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import council.procurement.register.Rating;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/8-renewal/assess-contract-performance.form}. */
@Component("assess-contract-performance")
class AssessContractPerformanceForm implements TaskForm<AssessContractPerformanceForm.Answers> {

    private final ReviewFacts facts;
    private final Appraisals appraisals;
    private final Reviews reviews;

    AssessContractPerformanceForm(ReviewFacts facts, Appraisals appraisals, Reviews reviews) {
        this.facts = facts;
        this.appraisals = appraisals;
        this.reviews = reviews;
    }

    record Answers(
            Rating rating, String valueForMoney, @Nullable String concerns) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        appraisals.assess(
                reviews.latest(reference),
                answers.rating(),
                answers.valueForMoney(),
                answers.concerns(),
                task.person().id());
        return TaskResult.of("Performance was assessed as " + answers.rating().words() + " in the expiry review.");
    }
}
