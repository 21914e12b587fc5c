package council.procurement.architecture.planted.delegates;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A delegate whose name does not say so. */
class OpenReview implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("done", true);
    }
}
