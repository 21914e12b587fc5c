package council.procurement.approval;

import static council.procurement.approval.ApprovalVariables.APPROVED;
import static council.procurement.approval.ApprovalVariables.NUMBER;

import council.procurement.timeline.Timeline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_RecordApprovalOutcome}: whether all have approved. */
@Component
class RecordApprovalOutcomeDelegate implements JavaDelegate {

    private final ApprovalBook book;
    private final Timeline timeline;

    RecordApprovalOutcomeDelegate(ApprovalBook book, Timeline timeline) {
        this.book = book;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Approval approval = book.get(NUMBER.in(execution));
        boolean approved = approval.state() == ApprovalState.APPROVED;
        timeline.addByOctant(
                approval.reference(), approval.subject().title() + (approved ? " is approved." : " is not approved."));
        APPROVED.set(execution, approved);
    }
}
