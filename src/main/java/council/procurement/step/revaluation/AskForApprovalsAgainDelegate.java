package council.procurement.step.revaluation;

import static council.procurement.step.revaluation.RevaluationVariables.NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_AskForApprovalsAgain}: what does not hold any more is put before those who approve at the new value. */
@Component
class AskForApprovalsAgainDelegate implements JavaDelegate {

    private final ValueApprovals approvals;

    AskForApprovalsAgainDelegate(ValueApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.ask(NUMBER.in(execution));
    }
}
