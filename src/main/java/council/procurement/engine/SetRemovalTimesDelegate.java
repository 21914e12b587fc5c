package council.procurement.engine;

import council.procurement.rules.CouncilTime;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_SetRemovalTimes} of {@code bpmn/portfolio/retention.bpmn}; the instance goes by its day. */
@Component
class SetRemovalTimesDelegate implements JavaDelegate {

    private final HistoryRetention retention;
    private final Clock clock;

    SetRemovalTimesDelegate(HistoryRetention retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey("retention " + CouncilTime.dayOf(clock.instant()));
        retention.setRemovalTimes();
    }
}
