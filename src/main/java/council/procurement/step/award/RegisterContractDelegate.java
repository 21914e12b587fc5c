package council.procurement.step.award;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_RegisterContract}: the contract that was signed comes into the register. */
@Component
class RegisterContractDelegate implements JavaDelegate {

    private final NewContracts contracts;

    RegisterContractDelegate(NewContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.register(execution.getProcessBusinessKey());
    }
}
