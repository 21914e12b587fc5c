package council.procurement.step.cycle;

import static council.procurement.register.DateKind.BOARD_STEPS_IN;
import static council.procurement.register.DateKind.DECIDE_BY;
import static council.procurement.register.DateKind.FINAL_ASSESSMENT_BY;
import static council.procurement.register.DateKind.REVIEW_OPENS;

import council.procurement.engine.Messages;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.notice.Obligations;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import council.procurement.register.DateBook;
import council.procurement.register.OpenDates;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.notices.NoticeDuty;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives up cycles: one person proposes, another approves, and only then is everything open in the cycle closed. */
@Service
class Abandonments {

    private static final String ABANDONED = "cycle.abandoned";

    private final Cycles cycles;
    private final Contracts contracts;
    private final DateBook dates;
    private final OpenDates open;
    private final Obligations notices;
    private final AbandonmentProposals proposals;
    private final EarlyClosures closures;
    private final Messages messages;

    Abandonments(
            Cycles cycles,
            Contracts contracts,
            DateBook dates,
            OpenDates open,
            Obligations notices,
            AbandonmentProposals proposals,
            EarlyClosures closures,
            Messages messages) {
        this.cycles = cycles;
        this.contracts = contracts;
        this.dates = dates;
        this.open = open;
        this.notices = notices;
        this.proposals = proposals;
        this.closures = closures;
        this.messages = messages;
    }

    /**
     * Proposes to give up a cycle.
     *
     * @param by who proposes it
     * @throws RefusedSubmissionException if the cycle is unknown or closed, its contract is in force or not closed out, or
     *     this awaits approval already
     */
    @Transactional
    void propose(String reference, String reason, String by) {
        Cycle cycle = cycles.find(reference)
                .orElseThrow(() -> new RefusedSubmissionException(
                        "Cycle reference: there is no cycle “" + reference + "”. Check the reference."));
        refuseBound(cycle);
        if (!proposals.add(reference, reason, by)) {
            throw new RefusedSubmissionException(
                    "Cycle reference: giving up the cycle " + reference + " awaits approval already.");
        }
    }

    /** A contract, even one that has just ended, brings duties that do not go away because somebody is tired of them. */
    private void refuseBound(Cycle cycle) {
        Instant closed = cycle.closed();
        if (closed != null) {
            throw new RefusedSubmissionException("Cycle reference: the cycle " + cycle.reference() + " was closed on "
                    + WrittenDate.of(CouncilTime.dayOf(closed)) + ".");
        }
        ContractReference contract = cycle.contract();
        if (contract == null) {
            return;
        }
        if (!contracts.get(contract).isOver()) {
            throw new RefusedSubmissionException("Cycle reference: the contract " + contract + " of this cycle is in"
                    + " force. End the contract early instead.");
        }
        if (open.has(contract, FINAL_ASSESSMENT_BY) || notices.owes(contract.value(), NoticeDuty.TERMINATION)) {
            throw new RefusedSubmissionException("Cycle reference: the contract " + contract + " of this cycle is over"
                    + " but not closed out. Finish its final assessment and its contract termination notice first.");
        }
    }

    /** Approves a proposal; the cycle is closed only when that is {@link #carryOut carried out}. */
    @Transactional
    void approve(String reference, String by) {
        proposals.approve(reference, by);
    }

    /** Refuses a proposal; the cycle goes on. */
    @Transactional
    void refuse(String reference, String by, String because) {
        proposals.refuse(reference, by, because);
    }

    /**
     * Closes the cycle and everything open in it.
     *
     * @throws RefusedSubmissionException if meanwhile it was closed, or a contract was registered
     */
    @Transactional
    void carryOut(String reference) {
        Cycle cycle = cycles.find(reference).orElseThrow();
        refuseBound(cycle);
        if (cycle.contract() != null) {
            dates.settle(cycle.contract(), REVIEW_OPENS, DECIDE_BY, BOARD_STEPS_IN);
        }
        if (messages.tell(ABANDONED, reference) == 0) {
            closures.close(reference, Cycle.Outcome.ABANDONED);
        }
    }
}
