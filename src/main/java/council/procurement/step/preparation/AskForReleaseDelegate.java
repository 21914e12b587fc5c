package council.procurement.step.preparation;

import static council.procurement.step.preparation.PreparationVariables.NUMBER;

import council.procurement.approval.Approvals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_AskForRelease}: the tender is put before those who release it, and nothing of it changes. */
@Component
class AskForReleaseDelegate implements JavaDelegate {

    private final Approvals approvals;
    private final ReleaseRequest request;
    private final Preparations preparations;

    AskForReleaseDelegate(Approvals approvals, ReleaseRequest request, Preparations preparations) {
        this.approvals = approvals;
        this.request = request;
        this.preparations = preparations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        preparations.reached(reference, Stage.AT_THE_GATE);
        NUMBER.set(execution, approvals.ask(request.of(reference)));
    }
}
