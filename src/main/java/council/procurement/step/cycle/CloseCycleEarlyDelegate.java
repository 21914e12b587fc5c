package council.procurement.step.cycle;

import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_CloseCycleEarly}: one of the steps came to the end that no contract is needed, or none awarded. */
@Component
class CloseCycleEarlyDelegate implements JavaDelegate {

    private final Cycles cycles;

    CloseCycleEarlyDelegate(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.close(execution.getProcessBusinessKey(), Cycle.Outcome.NO_CONTRACT);
    }
}
