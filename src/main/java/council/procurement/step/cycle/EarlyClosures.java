package council.procurement.step.cycle;

import council.procurement.approval.Approvals;
import council.procurement.notice.ProcurementNotices;
import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends cycles before a contract came of them, with all that was open in them. */
@Service
class EarlyClosures {

    private final Cycles cycles;
    private final ProcurementNotices notices;
    private final Approvals approvals;

    EarlyClosures(Cycles cycles, ProcurementNotices notices, Approvals approvals) {
        this.cycles = cycles;
        this.notices = notices;
        this.approvals = approvals;
    }

    /**
     * Closes the cycle, withdraws what awaits approval and its open notices, and opens the one that tells suppliers where the law
     * wants it.
     */
    @Transactional
    void close(String reference, Cycle.Outcome outcome) {
        approvals.withdrawAll(reference, "The cycle has ended without a contract.");
        notices.stopped(reference);
        cycles.close(reference, outcome);
    }
}
