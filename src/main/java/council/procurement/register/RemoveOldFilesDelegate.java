package council.procurement.register;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_RemoveOldFiles} of {@code bpmn/portfolio/retention.bpmn}: files that nobody wants any more. */
@Component
class RemoveOldFilesDelegate implements JavaDelegate {

    private final ImportFiles files;
    private final Clock clock;

    RemoveOldFilesDelegate(ImportFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        files.forgetDryRuns(clock.instant().minus(Duration.ofDays(ImportFiles.DAYS_KEPT)));
    }
}
