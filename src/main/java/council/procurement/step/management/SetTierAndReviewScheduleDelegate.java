package council.procurement.step.management;

import static council.procurement.step.management.ManagementVariables.OPEN_ENDED;

import council.procurement.register.ContractReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_SetTierAndReviewSchedule}: how closely the contract will be managed. */
@Component
class SetTierAndReviewScheduleDelegate implements JavaDelegate {

    private final RunningContracts management;

    SetTierAndReviewScheduleDelegate(RunningContracts management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OPEN_ENDED.set(execution, management.begin(new ContractReference(execution.getProcessBusinessKey())));
    }
}
