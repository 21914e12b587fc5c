package council.procurement.step.renewal;

import council.procurement.register.ContractReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_OpenReview}: the review begins. */
@Component
class OpenReviewDelegate implements JavaDelegate {

    private final Reviews reviews;

    OpenReviewDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.open(new ContractReference(execution.getProcessBusinessKey()));
    }
}
