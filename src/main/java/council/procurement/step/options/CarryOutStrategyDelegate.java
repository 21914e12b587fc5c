package council.procurement.step.options;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_CarryOutStrategy}: the strategy is approved. */
@Component
class CarryOutStrategyDelegate implements JavaDelegate {

    private final Strategies strategies;

    CarryOutStrategyDelegate(Strategies strategies) {
        this.strategies = strategies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        strategies.carryOut(execution.getProcessBusinessKey());
    }
}
