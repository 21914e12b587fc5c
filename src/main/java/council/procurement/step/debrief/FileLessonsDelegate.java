package council.procurement.step.debrief;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_FileLessons}: the accepted lesson goes where it helps next time. */
@Component
class FileLessonsDelegate implements JavaDelegate {

    private final Debriefs debriefs;

    FileLessonsDelegate(Debriefs debriefs) {
        this.debriefs = debriefs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        debriefs.file(execution.getProcessInstanceId());
    }
}
