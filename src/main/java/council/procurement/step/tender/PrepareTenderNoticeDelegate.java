package council.procurement.step.tender;

import static council.procurement.step.tender.TenderVariables.NOTICE_OWED;
import static council.procurement.step.tender.TenderVariables.SUPPLIERS_TO_INVITE;
import static council.procurement.step.tender.TenderVariables.TENDER_NOTICE;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_PrepareTenderNotice}: opens the notice that is owed before suppliers are asked. */
@Component
class PrepareTenderNoticeDelegate implements JavaDelegate {

    private final TenderNotices notices;
    private final TenderPeriods periods;

    PrepareTenderNoticeDelegate(TenderNotices notices, TenderPeriods periods) {
        this.notices = notices;
        this.periods = periods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        Optional<Long> notice = notices.open(reference);
        NOTICE_OWED.set(execution, notice.isPresent());
        notice.ifPresent(number -> TENDER_NOTICE.set(execution, number));
        SUPPLIERS_TO_INVITE.set(execution, periods.hasSuppliersToInvite(reference));
    }
}
