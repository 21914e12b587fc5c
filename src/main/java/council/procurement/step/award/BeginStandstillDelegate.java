package council.procurement.step.award;

import static council.procurement.step.award.AwardVariables.CONTRACT_SIGNED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_BeginStandstill}: from which day the contract may be entered into. */
@Component
class BeginStandstillDelegate implements JavaDelegate {

    private final Standstills standstills;

    BeginStandstillDelegate(Standstills standstills) {
        this.standstills = standstills;
    }

    @Override
    public void execute(DelegateExecution execution) {
        standstills.begin(execution.getProcessBusinessKey());
        CONTRACT_SIGNED.set(execution, false);
    }
}
