package council.procurement.step.renewal;

import council.procurement.register.ContractReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_ExerciseExtension}: the contract runs on. */
@Component
class ExerciseExtensionDelegate implements JavaDelegate {

    private final Outcome outcome;

    ExerciseExtensionDelegate(Outcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcome.extend(new ContractReference(execution.getProcessBusinessKey()));
    }
}
