package council.procurement.step.options;

import static council.procurement.step.options.OptionsVariables.STRATEGY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_AskForStrategyApproval}: the strategy is put before whoever approves it. */
@Component
class AskForStrategyApprovalDelegate implements JavaDelegate {

    private final Strategies strategies;

    AskForStrategyApprovalDelegate(Strategies strategies) {
        this.strategies = strategies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        STRATEGY.set(
                execution,
                strategies.askForApproval(execution.getProcessBusinessKey(), execution.getProcessInstanceId()));
    }
}
