package council.procurement.step.award;

import static council.procurement.step.award.AwardVariables.AWARD_APPROVAL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_AskForAward}: puts the recommended award before those who approve it. */
@Component
class AskForAwardDelegate implements JavaDelegate {

    private final AwardRequests requests;

    AskForAwardDelegate(AwardRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AWARD_APPROVAL.set(execution, requests.ask(execution.getProcessBusinessKey()));
    }
}
