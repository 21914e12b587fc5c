package council.procurement.step.renewal;

import council.procurement.register.ContractReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_CloseReview}: the decision stands. */
@Component
class CloseReviewDelegate implements JavaDelegate {

    private final Outcome outcome;

    CloseReviewDelegate(Outcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcome.stands(new ContractReference(execution.getProcessBusinessKey()));
    }
}
