package council.procurement.step.award;

import council.procurement.notice.ProcurementNotices;
import council.procurement.rules.notices.NoticeEvent;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task {@code Task_OpenContractNotices}: what is owed once the contract is entered into (Procurement Act 2023 s53
 * and s87). The yearly notices of performance are opened when step 6 begins.
 */
@Component
class OpenContractNoticesDelegate implements JavaDelegate {

    private final ProcurementNotices notices;

    OpenContractNoticesDelegate(ProcurementNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.open(execution.getProcessBusinessKey(), NoticeEvent.CONTRACT_ENTERED);
    }
}
