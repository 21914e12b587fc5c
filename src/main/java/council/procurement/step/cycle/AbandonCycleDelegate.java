package council.procurement.step.cycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_AbandonCycle}: giving up the cycle was approved. */
@Component
class AbandonCycleDelegate implements JavaDelegate {

    private final Abandonments abandonments;

    AbandonCycleDelegate(Abandonments abandonments) {
        this.abandonments = abandonments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        abandonments.carryOut(execution.getProcessBusinessKey());
    }
}
