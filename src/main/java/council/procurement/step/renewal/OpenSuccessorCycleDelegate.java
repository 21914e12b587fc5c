package council.procurement.step.renewal;

import council.procurement.register.ContractReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_OpenSuccessorCycle}: the need is procured again. */
@Component
class OpenSuccessorCycleDelegate implements JavaDelegate {

    private final Outcome outcome;

    OpenSuccessorCycleDelegate(Outcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcome.openSuccessor(new ContractReference(execution.getProcessBusinessKey()));
    }
}
