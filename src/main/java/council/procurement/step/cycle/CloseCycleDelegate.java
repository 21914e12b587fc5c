package council.procurement.step.cycle;

import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_CloseCycle}: the contract is over and what was decided is carried out. */
@Component
class CloseCycleDelegate implements JavaDelegate {

    private final Cycles cycles;

    CloseCycleDelegate(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.close(execution.getProcessBusinessKey(), Cycle.Outcome.COMPLETED);
    }
}
