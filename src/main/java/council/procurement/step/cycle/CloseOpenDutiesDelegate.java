package council.procurement.step.cycle;

import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_CloseOpenDuties}: the cycle was abandoned, and nothing of it is to be done any more. */
@Component
class CloseOpenDutiesDelegate implements JavaDelegate {

    private final Cycles cycles;

    CloseOpenDutiesDelegate(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.close(execution.getProcessBusinessKey(), Cycle.Outcome.ABANDONED);
    }
}
