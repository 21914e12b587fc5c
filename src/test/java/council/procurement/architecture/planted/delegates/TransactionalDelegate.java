package council.procurement.architecture.planted.delegates;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.transaction.annotation.Transactional;

/** A delegate that begins a transaction inside the engine's. */
class TransactionalDelegate implements JavaDelegate {

    @Override
    @Transactional
    public void execute(DelegateExecution execution) {
        execution.setVariable("done", true);
    }
}
