package council.procurement.architecture.planted.edge.register;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** A listener, which may. */
class RegisterListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        execution.getProcessBusinessKey();
    }
}
