package council.procurement.step.engagement;

import council.procurement.approval.Approval;
import council.procurement.approval.Approvals;
import council.procurement.rules.ApprovalSubject;
import org.springframework.stereotype.Component;

/** Why mandates were refused, for the forms in which the work is taken up again. */
@Component
class Refusals {

    private final Approvals approvals;

    Refusals(Approvals approvals) {
        this.approvals = approvals;
    }

    /** Why the latest mandate that was asked for was refused, in a sentence; an empty text if it was not. */
    String ofMandate(String reference) {
        return approvals
                .latest(reference, ApprovalSubject.MANDATE)
                .flatMap(Approval::refusal)
                .map(refusal -> "The mandate was refused: " + refusal.reason())
                .orElse("");
    }
}
