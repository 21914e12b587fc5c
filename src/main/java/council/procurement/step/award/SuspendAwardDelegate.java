package council.procurement.step.award;

import council.procurement.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_SuspendAward}: nobody signs before the challenge is resolved. */
@Component
class SuspendAwardDelegate implements JavaDelegate {

    private static final String CHALLENGED = "award.challenged";

    private final Messages messages;

    SuspendAwardDelegate(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        if (messages.tell(CHALLENGED, reference) == 0) {
            throw new IllegalStateException("No award under " + reference + " waits for its signature");
        }
    }
}
