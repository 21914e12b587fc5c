package council.procurement.notice;

import council.procurement.rules.CouncilTime;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_OpenCouncilNotices}; the instance goes by the name of its day. */
@Component
class OpenCouncilNoticesDelegate implements JavaDelegate {

    private final CouncilNotices notices;
    private final Clock clock;

    OpenCouncilNoticesDelegate(CouncilNotices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey("council-notices " + CouncilTime.dayOf(clock.instant()));
        notices.quarterBegun();
    }
}
