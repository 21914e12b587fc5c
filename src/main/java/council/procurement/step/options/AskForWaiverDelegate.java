package council.procurement.step.options;

import static council.procurement.step.options.OptionsVariables.WAIVER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_AskForWaiver}: another route than the rule's is put before whoever may allow it. */
@Component
class AskForWaiverDelegate implements JavaDelegate {

    private final Strategies strategies;

    AskForWaiverDelegate(Strategies strategies) {
        this.strategies = strategies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WAIVER.set(
                execution,
                strategies.askForWaiver(execution.getProcessBusinessKey(), execution.getProcessInstanceId()));
    }
}
