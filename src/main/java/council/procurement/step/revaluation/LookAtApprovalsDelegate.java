package council.procurement.step.revaluation;

import static council.procurement.step.revaluation.RevaluationVariables.NONE_REFUSED;
import static council.procurement.step.revaluation.RevaluationVariables.NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_LookAtApprovals}: whether anything was refused at the new value. */
@Component
class LookAtApprovalsDelegate implements JavaDelegate {

    private final ValueApprovals approvals;

    LookAtApprovalsDelegate(ValueApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NONE_REFUSED.set(execution, approvals.given(NUMBER.in(execution)));
    }
}
