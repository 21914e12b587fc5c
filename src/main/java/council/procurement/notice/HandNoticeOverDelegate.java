package council.procurement.notice;

import static council.procurement.notice.NoticeVariables.NUMBER;
import static council.procurement.notice.NoticeVariables.SENT_BY_OCTANT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_HandNoticeOver}: to the outbox, if Octant sends notices, else to people. */
@Component
class HandNoticeOverDelegate implements JavaDelegate {

    private final Publication publication;

    HandNoticeOverDelegate(Publication publication) {
        this.publication = publication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SENT_BY_OCTANT.set(execution, publication.handOver(NUMBER.in(execution)));
    }
}
