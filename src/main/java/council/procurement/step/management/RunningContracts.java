package council.procurement.step.management;

import council.procurement.notice.NoticeDuties;
import council.procurement.notice.Obligation;
import council.procurement.register.Contract;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.Tiering;
import council.procurement.rules.WrittenDate;
import council.procurement.timeline.Timeline;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends the management of a contract. */
@Service
class RunningContracts {

    private final Contracts contracts;
    private final ContractChanges changes;
    private final Tiering tiering;
    private final NoticeDuties notices;
    private final Timeline timeline;

    RunningContracts(
            Contracts contracts, ContractChanges changes, Tiering tiering, NoticeDuties notices, Timeline timeline) {
        this.contracts = contracts;
        this.changes = changes;
        this.tiering = tiering;
        this.notices = notices;
        this.timeline = timeline;
    }

    /**
     * Sets the tier of a contract that has none, from its value alone, and with it the rhythm of its performance reviews.
     *
     * @return whether the contract has no end date
     */
    @Transactional
    boolean begin(ContractReference reference) {
        Contract contract = contracts.get(reference);
        if (contract.management().tier() == null) {
            Tiering.Outcome outcome =
                    tiering.decideAndKeep(contract, Tiering.Scores.UNKNOWN, "Begin to manage the contract");
            changes.setTier(reference, outcome.tier(), outcome.reviewEveryMonths());
        }
        notices.inForce(contract);
        return contract.isOpenEnded();
    }

    /**
     * Notes that the contract is over, and opens the notices that its end calls for.
     *
     * @return number of the contract termination notice; empty if none is due, as where the contract was procured under
     *     earlier law
     */
    @Transactional
    Optional<Long> end(ContractReference reference) {
        LocalDate lastDay = changes.over(reference);
        Contract contract = contracts.get(reference);
        timeline.addByOctant(
                reference.value(),
                (contract.term().terminated() == null ? "The contract ended on " : "The contract was ended early on ")
                        + WrittenDate.of(lastDay) + ".");
        return notices.ended(reference, lastDay).map(Obligation::id);
    }
}
