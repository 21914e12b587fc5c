package council.procurement.step.management;

import static council.procurement.step.management.ManagementVariables.TERMINATION_NOTICE;

import council.procurement.notice.Obligations;
import council.procurement.register.ContractReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_KeepTerminationNotice}: its number, or why there is none, stays with the close-out. */
@Component
class KeepTerminationNoticeDelegate implements JavaDelegate {

    private final CloseOut closeOut;
    private final Obligations notices;

    KeepTerminationNoticeDelegate(CloseOut closeOut, Obligations notices) {
        this.closeOut = closeOut;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = new ContractReference(execution.getProcessBusinessKey());
        notices.find(TERMINATION_NOTICE.in(execution)).ifPresent(notice -> closeOut.keepNotice(reference, notice));
    }
}
