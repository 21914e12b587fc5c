package council.procurement.step.cycle;

import council.procurement.notice.ProcurementNotices;
import council.procurement.sourcing.Procurements;
import council.procurement.timeline.Timeline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task {@code Task_TakeStrategyBack}: the route that was chosen is not possible at the new value, or was being approved
 * at the old one, and the tender is not out yet. What was written stays; what was approved and released does not.
 */
@Component
class TakeStrategyBackDelegate implements JavaDelegate {

    private final Procurements procurements;
    private final ProcurementNotices notices;
    private final Timeline timeline;

    TakeStrategyBackDelegate(Procurements procurements, ProcurementNotices notices, Timeline timeline) {
        this.procurements = procurements;
        this.notices = notices;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        procurements.takenBack(reference);
        notices.takenBack(reference);
        timeline.addByOctant(
                reference,
                "The value has changed, so the route to market is asked again, and the strategy is approved anew.");
    }
}
