package council.procurement.step.management;

import council.procurement.register.CaseRules;
import council.procurement.register.Contract;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.DateBook;
import council.procurement.register.DateKind;
import council.procurement.register.Tiering;
import council.procurement.rules.Threshold;
import council.procurement.rules.WrittenDate;
import council.procurement.timeline.Timeline;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends the management of a contract. */
@Service
class RunningContracts {

    private final Contracts contracts;
    private final ContractChanges changes;
    private final Tiering tiering;
    private final DateBook dates;
    private final Timeline timeline;
    private final CaseRules rules;

    RunningContracts(
            Contracts contracts,
            ContractChanges changes,
            Tiering tiering,
            DateBook dates,
            Timeline timeline,
            CaseRules rules) {
        this.contracts = contracts;
        this.changes = changes;
        this.tiering = tiering;
        this.dates = dates;
        this.timeline = timeline;
        this.rules = rules;
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
            Tiering.Outcome outcome = tiering.decide(contract, Tiering.Scores.UNKNOWN);
            changes.setTier(reference, outcome.tier(), outcome.reviewEveryMonths());
        }
        return contract.isOpenEnded();
    }

    /**
     * Notes that the contract is over.
     *
     * @return whether a contract termination notice may be due: always, unless the law it was procured under has none
     */
    @Transactional
    boolean end(ContractReference reference) {
        LocalDate lastDay = changes.over(reference);
        Contract contract = contracts.get(reference);
        timeline.addByOctant(
                reference.value(),
                (contract.term().terminated() == null ? "The contract ended on " : "The contract was ended early on ")
                        + WrittenDate.of(lastDay) + ".");
        boolean noticeDue =
                dates.find(reference, DateKind.TERMINATION_NOTICE_BY, 0).isPresent();
        if (noticeDue && !lastDay.isBefore(Threshold.ACT_BEGINS)) {
            rules.ask(reference.value(), "termination-notice", Map.of("endedOn", lastDay), "End the contract");
        }
        return noticeDue;
    }
}
