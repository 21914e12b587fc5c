package council.procurement.step.engagement;

import static council.procurement.step.engagement.EngagementVariables.MANDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_AskForMandate}: what is known by now is put before whoever gives the mandate. */
@Component
class AskForMandateDelegate implements JavaDelegate {

    private final Mandates mandates;

    AskForMandateDelegate(Mandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MANDATE.set(execution, mandates.ask(execution.getProcessBusinessKey(), execution.getProcessInstanceId()));
    }
}
