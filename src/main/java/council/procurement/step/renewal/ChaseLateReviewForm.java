package council.procurement.step.renewal;

import council.procurement.engine.TaskContext;
import council.procurement.register.ChaseForm;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/8-renewal/chase-late-review.form}, which also says what is missing. */
@Component("chase-late-review")
class ChaseLateReviewForm extends ChaseForm {

    private final ReviewFacts review;

    ChaseLateReviewForm(ContractFacts facts, ReviewFacts review) {
        super(facts, ReviewFacts.STEP, "The late review");
        this.review = review;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return review.of(new ContractReference(task.reference()));
    }
}
