package council.procurement.engine;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_RemoveOldDrafts} of {@code bpmn/portfolio/retention.bpmn}: drafts that nobody went on with. */
@Component
class RemoveOldDraftsDelegate implements JavaDelegate {

    /** How many days a draft is kept after it was last saved. */
    static final int DAYS_KEPT = 90;

    private final DraftBook drafts;
    private final Clock clock;

    RemoveOldDraftsDelegate(DraftBook drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        drafts.forgetAllBefore(clock.instant().minus(Duration.ofDays(DAYS_KEPT)));
    }
}
