package council.procurement.models.sample;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_RemindOfficer} of the sample. */
@Component
@SampleBean
class RemindOfficerDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        SampleVariables.TIER.set(execution, "NONE");
    }
}
