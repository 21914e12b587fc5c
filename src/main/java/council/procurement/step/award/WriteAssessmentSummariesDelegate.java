package council.procurement.step.award;

import council.procurement.rules.CouncilTime;
import council.procurement.sourcing.Procurements;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_WriteAssessmentSummaries}: the award is approved, and every bidder is to be told why. */
@Component
class WriteAssessmentSummariesDelegate implements JavaDelegate {

    private final AssessmentSummaries summaries;
    private final AwardLetters letters;
    private final Procurements procurements;
    private final Clock clock;

    WriteAssessmentSummariesDelegate(
            AssessmentSummaries summaries, AwardLetters letters, Procurements procurements, Clock clock) {
        this.summaries = summaries;
        this.letters = letters;
        this.procurements = procurements;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        procurements.awarded(reference, CouncilTime.dayOf(clock.instant()));
        summaries.write(reference);
        letters.write(reference);
    }
}
