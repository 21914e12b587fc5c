package council.procurement.step.engagement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_OpenEngagementNotices}: the market is engaged, which calls for notices. */
@Component
class OpenEngagementNoticesDelegate implements JavaDelegate {

    private final Engagements engagements;

    OpenEngagementNoticesDelegate(Engagements engagements) {
        this.engagements = engagements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        engagements.openNotices(execution.getProcessBusinessKey());
    }
}
