package council.procurement.step.management;

import static council.procurement.step.management.ManagementVariables.TERMINATION_NOTICE;
import static council.procurement.step.management.ManagementVariables.TERMINATION_NOTICE_DUE;

import council.procurement.register.ContractReference;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_RecordEndOfContract}: the last day is over. */
@Component
class RecordEndOfContractDelegate implements JavaDelegate {

    private final RunningContracts management;

    RecordEndOfContractDelegate(RunningContracts management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Long> notice = management.end(new ContractReference(execution.getProcessBusinessKey()));
        TERMINATION_NOTICE_DUE.set(execution, notice.isPresent());
        notice.ifPresent(number -> TERMINATION_NOTICE.set(execution, number));
    }
}
