package council.procurement.approval;

import static council.procurement.approval.ApprovalVariables.NUMBER;
import static council.procurement.approval.ApprovalVariables.REFUSED;
import static council.procurement.approval.ApprovalVariables.SEATS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_FindApprovers}: how many people decide, as rule {@code approvers} said when it was asked for. */
@Component
class FindApproversDelegate implements JavaDelegate {

    private final ApprovalBook book;

    FindApproversDelegate(ApprovalBook book) {
        this.book = book;
    }

    /** What was withdrawn before the process began is put before nobody. */
    @Override
    public void execute(DelegateExecution execution) {
        Approval approval = book.get(NUMBER.in(execution));
        boolean open = approval.state() == ApprovalState.OPEN;
        SEATS.set(execution, open ? (long) approval.seats().size() : 0);
        REFUSED.set(execution, false);
    }
}
