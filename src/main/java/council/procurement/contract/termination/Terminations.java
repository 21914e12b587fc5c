package council.procurement.contract.termination;

import council.procurement.contract.NamedContracts;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.Contract;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import council.procurement.timeline.Timeline;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends contracts before their last day: one person proposes, another approves, and only then does the register change. */
@Service
class Terminations {

    /** The step in which contracts end. */
    static final int STEP = 6;

    private final NamedContracts contracts;
    private final EarlyEnds proposals;
    private final ContractChanges changes;
    private final Timeline timeline;
    private final PeopleNames people;

    Terminations(
            NamedContracts contracts,
            EarlyEnds proposals,
            ContractChanges changes,
            Timeline timeline,
            PeopleNames people) {
        this.contracts = contracts;
        this.proposals = proposals;
        this.changes = changes;
        this.timeline = timeline;
        this.people = people;
    }

    /**
     * Proposes to end a contract early.
     *
     * @param by who proposes it
     * @return the proposal's number
     * @throws RefusedSubmissionException if the contract is unknown or over, its early end awaits approval already, or the
     *     day is not before its end or is before its start
     */
    @Transactional
    long propose(String contract, LocalDate lastDay, Ground ground, String reason, String by) {
        Contract running = contracts.running(contract);
        refuseImpossible(running, lastDay);
        return proposals
                .add(running.reference(), lastDay, ground, reason, by)
                .orElseThrow(() -> new RefusedSubmissionException(another(running.reference())));
    }

    private static void refuseImpossible(Contract contract, LocalDate lastDay) {
        LocalDate start = contract.term().start();
        LocalDate end = contract.term().end();
        if (end != null && !lastDay.isBefore(end)) {
            throw new RefusedSubmissionException("Last day: the contract ends on " + WrittenDate.of(end)
                    + " anyway. Give an earlier day, or start “Vary a contract” to have it end later.");
        }
        if (start != null && lastDay.isBefore(start)) {
            throw new RefusedSubmissionException("Last day: the contract cannot end on " + WrittenDate.of(lastDay)
                    + ", before it starts on " + WrittenDate.of(start) + ".");
        }
    }

    private String another(ContractReference contract) {
        return "Contract reference: an early end of " + contract + " awaits approval already"
                + proposals
                        .awaitingApproval(contract)
                        .map(other -> ", proposed by " + people.of(other.proposedBy()) + " on "
                                + WrittenDate.of(CouncilTime.dayOf(other.proposed())))
                        .orElse("")
                + ".";
    }

    /** Approves a proposal; the contract ends early only when that is {@link #carryOut carried out}. */
    @Transactional
    void approve(ContractReference contract, long proposal, String by) {
        proposals.approve(contract, proposal, by);
    }

    /** Refuses a proposal; the contract runs on. */
    @Transactional
    void refuse(ContractReference contract, long proposal, String by, String because) {
        proposals.refuse(contract, proposal, by, because);
    }

    /**
     * Ends the contract early, as was approved.
     *
     * @throws RefusedSubmissionException if it is over meanwhile, or ends before that day anyway
     */
    @Transactional
    void carryOut(ContractReference contract, long id) {
        EarlyEnd proposal = proposals.get(contract, id);
        timeline.addByOctant(
                contract.value(),
                "The contract ends early: its last day is " + WrittenDate.of(proposal.lastDay()) + ".");
        changes.endEarly(contract, proposal.lastDay(), proposal.because());
    }
}
