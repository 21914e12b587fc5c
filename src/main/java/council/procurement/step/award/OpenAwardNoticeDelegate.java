package council.procurement.step.award;

import static council.procurement.step.award.AwardVariables.AWARD_NOTICE;
import static council.procurement.step.award.AwardVariables.AWARD_NOTICE_OWED;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_OpenAwardNotice}: whether a contract award notice has to be out before the contract. */
@Component
class OpenAwardNoticeDelegate implements JavaDelegate {

    private final Standstills standstills;

    OpenAwardNoticeDelegate(Standstills standstills) {
        this.standstills = standstills;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Long> notice = standstills.openNotice(execution.getProcessBusinessKey());
        AWARD_NOTICE_OWED.set(execution, notice.isPresent());
        notice.ifPresent(number -> AWARD_NOTICE.set(execution, number));
    }
}
