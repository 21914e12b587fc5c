package council.procurement.contract.variation;

import council.procurement.contract.NamedContracts;
import council.procurement.contract.variation.VariationProposal.Change;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.notice.NoticeDuties;
import council.procurement.notice.Obligation;
import council.procurement.register.Contract;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.notices.NoticeCase.Circumstance;
import council.procurement.security.PeopleNames;
import council.procurement.timeline.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Varies contracts: one person proposes, another approves, and only then does the contract change. */
@Service
class Variations {

    /** The step in which contracts are varied. */
    static final int STEP = 6;

    private final NamedContracts contracts;
    private final VariationProposals proposals;
    private final ContractChanges changes;
    private final Contracts register;
    private final NoticeDuties notices;
    private final Timeline timeline;
    private final Clock clock;
    private final PeopleNames people;
    private final VariationLaw law;

    Variations(
            NamedContracts contracts,
            VariationProposals proposals,
            ContractChanges changes,
            Contracts register,
            NoticeDuties notices,
            Timeline timeline,
            Clock clock,
            PeopleNames people,
            VariationLaw law) {
        this.contracts = contracts;
        this.proposals = proposals;
        this.changes = changes;
        this.register = register;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
        this.people = people;
        this.law = law;
    }

    /**
     * What a contract is for.
     *
     * @param said what a person says it is for; null if they leave it to the register
     * @throws RefusedSubmissionException if the register does not say it either
     */
    ContractKind kindOf(String contract, @Nullable ContractKind said) {
        if (said != null) {
            return said;
        }
        return proposals
                .kindOf(contracts.running(contract).reference())
                .orElseThrow(() -> new RefusedSubmissionException(
                        "What is most of the contract's value for?: the register does not say it. Choose one."));
    }

    /**
     * Proposes a variation.
     *
     * @param by who proposes it
     * @return the proposal's number
     * @throws RefusedSubmissionException if the contract is unknown or over, another variation of it awaits approval,
     *     nothing would change, a date is not possible, or the law does not permit it
     */
    @Transactional
    long propose(String contract, Change change, String by) {
        Contract running = contracts.running(contract);
        refuseNothing(running, change);
        LocalDate newEnd = change.newEnd();
        if (newEnd != null && !newEnd.equals(running.term().end())) {
            refuseImpossible(running, newEnd);
        }
        if (change.agreedOn().isAfter(today())) {
            throw new RefusedSubmissionException("Agreed on: give today or an earlier day.");
        }
        long proposal = proposals
                .add(running.reference(), change, by)
                .orElseThrow(() -> new RefusedSubmissionException(another(running.reference())));
        law.check(running, change, proposal);
        return proposal;
    }

    private static void refuseNothing(Contract contract, Change change) {
        boolean sameEnd = change.newEnd() == null
                || change.newEnd().equals(contract.term().end());
        boolean sameValue = change.newValue() == null
                || change.newValue().equals(contract.worth().exVat());
        if (sameEnd && sameValue) {
            throw new RefusedSubmissionException("New end date, New value: nothing would change. Give an end date or a"
                    + " value that the contract does not have already.");
        }
    }

    private void refuseImpossible(Contract contract, LocalDate newEnd) {
        LocalDate start = contract.term().start();
        if (start != null && newEnd.isBefore(start)) {
            throw new RefusedSubmissionException("New end date: the contract cannot end on " + WrittenDate.of(newEnd)
                    + ", before it starts on " + WrittenDate.of(start) + ".");
        }
        if (newEnd.isBefore(today())) {
            throw new RefusedSubmissionException("New end date: give today or a later day. For a contract that has"
                    + " ended already, start “End a contract early”.");
        }
    }

    private String another(ContractReference contract) {
        return "Contract reference: another variation of " + contract + " awaits approval"
                + proposals
                        .awaitingApproval(contract)
                        .map(other -> ", proposed by " + people.of(other.proposedBy()) + " on "
                                + WrittenDate.of(CouncilTime.dayOf(other.proposed())))
                        .orElse("")
                + ". Propose this one once that is decided.";
    }

    /** Approves a proposal; the contract changes only when it is {@link #make made}. */
    @Transactional
    void approve(ContractReference contract, long proposal, String by) {
        proposals.approve(contract, proposal, by);
    }

    /** Refuses a proposal; the contract stays as it is. */
    @Transactional
    void refuse(ContractReference contract, long proposal, String by, String because) {
        proposals.refuse(contract, proposal, by, because);
    }

    /**
     * Opens the contract change notice, which has to be out before the contract changes.
     *
     * @return its number; empty if none is due
     */
    @Transactional
    Optional<Long> announce(ContractReference reference, long id) {
        Contract contract = register.get(reference);
        Change change = proposals.get(reference, id).change();
        if (contract.isOver()) {
            return Optional.empty();
        }
        return notices.changeIntended(
                        reference,
                        occasion(id),
                        kindOf(change),
                        law.size(contract, change, id),
                        Map.of(
                                "changeGround", change.reason(),
                                "changeDescription", described(contract, change),
                                "changeExpected", "As soon as this notice is published"))
                .map(Obligation::id);
    }

    private static @Nullable ContractKind kindOf(Change change) {
        VariationProposal.Basis basis = change.basis();
        return basis == null ? null : basis.kind();
    }

    private static String occasion(long proposal) {
        return "variation " + proposal;
    }

    private static String described(Contract contract, Change change) {
        var parts = new ArrayList<String>();
        if (change.newEnd() != null) {
            LocalDate end = contract.term().end();
            parts.add("Last day: " + (end == null ? "none agreed" : WrittenDate.of(end)) + " becomes "
                    + WrittenDate.of(change.newEnd()) + ".");
        }
        if (change.newValue() != null) {
            parts.add("Value without VAT: "
                    + (contract.worth().exVat() == null
                            ? "not recorded"
                            : contract.worth().exVat())
                    + " becomes " + change.newValue() + ".");
        }
        return String.join(" ", parts);
    }

    /**
     * Changes the contract as was approved.
     *
     * @throws RefusedSubmissionException if the register cannot hold it any more
     */
    @Transactional
    void make(ContractReference contract, long id) {
        VariationProposal proposal = proposals.get(contract, id);
        Change change = proposal.change();
        Circumstance size = law.size(register.get(contract), change, id);
        String done = changes.vary(
                contract,
                change.newEnd(),
                change.newValue(),
                change.reason(),
                change.agreedOn(),
                proposal.proposedBy(),
                Objects.requireNonNull(proposal.approvedBy()));
        timeline.addByOctant(contract.value(), done);
        notices.changed(contract, occasion(id), kindOf(change), size, today());
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
