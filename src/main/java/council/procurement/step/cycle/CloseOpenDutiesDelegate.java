package council.procurement.step.cycle;

import council.procurement.register.Cycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_CloseOpenDuties}: the cycle was abandoned, and nothing of it is to be done any more. */
@Component
class CloseOpenDutiesDelegate implements JavaDelegate {

    private final EarlyClosures closures;

    CloseOpenDutiesDelegate(EarlyClosures closures) {
        this.closures = closures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closures.close(execution.getProcessBusinessKey(), Cycle.Outcome.ABANDONED);
    }
}
