package council.procurement.step.preparation;

import council.procurement.sourcing.Procurements;
import council.procurement.timeline.Timeline;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_ReleaseTender}: the tender may go out. */
@Component
class ReleaseTenderDelegate implements JavaDelegate {

    private final Procurements procurements;
    private final Preparations preparations;
    private final Timeline timeline;
    private final Clock clock;

    ReleaseTenderDelegate(Procurements procurements, Preparations preparations, Timeline timeline, Clock clock) {
        this.procurements = procurements;
        this.preparations = preparations;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        procurements.released(reference, clock.instant());
        preparations.reached(reference, Stage.RELEASED);
        timeline.addByOctant(reference, "The tender was released.");
    }
}
