package council.procurement.register;

import static council.procurement.register.DateCheckVariables.DIFFERENCES_FOUND;

import council.procurement.rules.CouncilTime;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_CompareDatesWithTimers}; the instance goes by the name of its day. */
@Component
class CompareDatesWithTimersDelegate implements JavaDelegate {

    private final DateCheck check;
    private final Clock clock;

    CompareDatesWithTimersDelegate(DateCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey("date-check " + CouncilTime.dayOf(clock.instant()));
        DIFFERENCES_FOUND.set(execution, !check.run().isEmpty());
    }
}
