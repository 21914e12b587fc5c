package council.procurement.step.cycle;

import council.procurement.register.Cycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_CloseCycleEarly}: one of the steps came to the end that no contract is needed, or none awarded. */
@Component
class CloseCycleEarlyDelegate implements JavaDelegate {

    private final EarlyClosures closures;

    CloseCycleEarlyDelegate(EarlyClosures closures) {
        this.closures = closures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closures.close(execution.getProcessBusinessKey(), Cycle.Outcome.NO_CONTRACT);
    }
}
