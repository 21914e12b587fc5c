package council.procurement.step.preparation;

import static council.procurement.step.preparation.PreparationVariables.APPROVED;
import static council.procurement.step.preparation.PreparationVariables.RELEASE_STANDS;

import council.procurement.approval.Approvals;
import council.procurement.timeline.Timeline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_CompareWithApproval}: what was approved goes out, and nothing else. */
@Component
class CompareWithApprovalDelegate implements JavaDelegate {

    private final Approvals approvals;
    private final ReleaseRequest request;
    private final Timeline timeline;

    CompareWithApprovalDelegate(Approvals approvals, ReleaseRequest request, Timeline timeline) {
        this.approvals = approvals;
        this.request = request;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        boolean approved = APPROVED.in(execution);
        boolean stands = approved && approvals.stillStands(request.of(reference));
        if (approved && !stands) {
            timeline.addByOctant(
                    reference,
                    "The tender is not what was approved: something was changed since it was put before those who release it. It"
                            + " goes back, and is put before them again.");
        }
        RELEASE_STANDS.set(execution, stands);
    }
}
