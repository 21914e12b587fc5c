package council.procurement.notice;

import static council.procurement.notice.NoticeVariables.DRAFT_LATER;
import static council.procurement.notice.NoticeVariables.NUMBER;

import council.procurement.rules.CouncilTime;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_PlanDraft}: whether the notice is drafted now or on a later day. */
@Component
class PlanDraftDelegate implements JavaDelegate {

    private final Obligations obligations;
    private final Clock clock;

    PlanDraftDelegate(Obligations obligations, Clock clock) {
        this.obligations = obligations;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Obligation obligation = obligations.get(NUMBER.in(execution));
        DRAFT_LATER.set(execution, obligation.draftFrom().isAfter(CouncilTime.dayOf(clock.instant())));
    }
}
