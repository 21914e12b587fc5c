package council.procurement.step.revaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_GoBackToRoute}: the cycle goes back to the question of the route. */
@Component
class GoBackToRouteDelegate implements JavaDelegate {

    private final CycleAfterChange cycle;

    GoBackToRouteDelegate(CycleAfterChange cycle) {
        this.cycle = cycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycle.goBack(execution.getProcessBusinessKey());
    }
}
