package council.procurement.contract.termination;

import static council.procurement.contract.termination.TerminationVariables.PROPOSAL;

import council.procurement.register.ContractReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_EndContractEarly}: the contract gets its new last day, as was approved. */
@Component
class EndContractEarlyDelegate implements JavaDelegate {

    private final Terminations terminations;

    EndContractEarlyDelegate(Terminations terminations) {
        this.terminations = terminations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        terminations.carryOut(new ContractReference(execution.getProcessBusinessKey()), PROPOSAL.in(execution));
    }
}
