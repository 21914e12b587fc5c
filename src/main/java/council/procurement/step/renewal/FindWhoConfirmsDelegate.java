package council.procurement.step.renewal;

import static council.procurement.step.renewal.RenewalVariables.CONFIRMED_BY;

import council.procurement.register.ContractReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_FindWhoConfirms}: who has to confirm what the board decided. */
@Component
class FindWhoConfirmsDelegate implements JavaDelegate {

    private final BoardDecisions decisions;

    FindWhoConfirmsDelegate(BoardDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CONFIRMED_BY.set(execution, decisions.confirmedBy(new ContractReference(execution.getProcessBusinessKey())));
    }
}
