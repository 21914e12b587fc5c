package council.procurement.step.renewal;

import council.procurement.engine.TaskContext;
import council.procurement.register.ChaseForm;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/8-renewal/step-in-on-late-review.form}, which also says what is missing. */
@Component("step-in-on-late-review")
class StepInOnLateReviewForm extends ChaseForm {

    private final ReviewFacts review;

    StepInOnLateReviewForm(ContractFacts facts, ReviewFacts review) {
        super(facts, ReviewFacts.STEP, "The very late review");
        this.review = review;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return review.of(new ContractReference(task.reference()));
    }
}
