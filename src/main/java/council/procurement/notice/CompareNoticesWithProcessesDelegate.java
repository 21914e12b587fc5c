package council.procurement.notice;

import static council.procurement.notice.NoticeCheckVariables.DIFFERENCES_FOUND;

import council.procurement.rules.CouncilTime;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_CompareNoticesWithProcesses}; the instance goes by the name of its day. */
@Component
class CompareNoticesWithProcessesDelegate implements JavaDelegate {

    private final NoticeCheck check;
    private final Clock clock;

    CompareNoticesWithProcessesDelegate(NoticeCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey("notice-check " + CouncilTime.dayOf(clock.instant()));
        DIFFERENCES_FOUND.set(execution, !check.run().isEmpty());
    }
}
