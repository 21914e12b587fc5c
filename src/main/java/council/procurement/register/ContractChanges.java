package council.procurement.register;

import static council.procurement.register.DateKind.*;

import council.procurement.engine.Messages;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes contracts. Each change works out the contract's dates anew and re-arms its timers in the same transaction, and
 * refuses, in a sentence, what the register cannot hold.
 */
@Service
public class ContractChanges {

    private static final String TERMINATED = "management.contractTerminated";
    private static final String END_AGREED = "management.endDateAgreed";

    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final DateBook dates;
    private final Messages messages;
    private final Clock clock;

    ContractChanges(JdbcClient jdbc, Contracts contracts, DateBook dates, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    /** Sets how closely the contract is managed. */
    @Transactional
    public void setTier(ContractReference reference, Tier tier, int reviewEveryMonths) {
        jdbc.sql("update contract set tier = ?, review_every_months = ? where reference = ?")
                .params(tier.name(), reviewEveryMonths, reference.value())
                .update();
        dates.keepInStep(reference);
    }

    /** Notes that performance was reviewed, and has the next review wait. */
    @Transactional
    public void reviewed(ContractReference reference, LocalDate day) {
        jdbc.sql("update contract set last_performance_review_on = ? where reference = ?")
                .params(day, reference.value())
                .update();
        dates.keepInStep(reference);
        dates.reopen(reference, PERFORMANCE_REVIEW);
    }

    /** Notes that it was decided today what follows the contract, so that nothing waits for the decision any more. */
    @Transactional
    public void decided(ContractReference reference) {
        jdbc.sql("update contract set last_decided_on = ? where reference = ?")
                .params(today(), reference.value())
                .update();
        dates.settle(reference, REVIEW_OPENS, DECIDE_BY, BOARD_STEPS_IN);
        dates.keepInStep(reference);
    }

    /**
     * Uses the contract's next option to extend; an open-ended contract runs on to its next yearly review instead. The
     * expiry review of the longer term waits anew.
     *
     * @return what was done, in a sentence
     * @throws RefusedSubmissionException if the contract is over, or has an end date and no open option
     */
    @Transactional
    public String extend(ContractReference reference, String reason, String recordedBy, String approvedBy) {
        Contract contract = running(reference);
        String done = contract.term().end() == null
                ? "The contract runs on until its next yearly review."
                : useNextOption(contract, contract.term().end(), reason, recordedBy, approvedBy);
        dates.keepInStep(reference);
        dates.reopen(reference, REVIEW_OPENS, DECIDE_BY, BOARD_STEPS_IN);
        return done;
    }

    private String useNextOption(
            Contract contract, LocalDate end, String reason, String recordedBy, String approvedBy) {
        ExtensionOption option = contract.nextOption()
                .orElseThrow(() -> new RefusedSubmissionException("The contract " + contract.reference()
                        + " has no open option to extend. Choose another decision, or vary the contract first."));
        LocalDate newEnd = end.plusDays(1).plusMonths(option.months()).minusDays(1);
        settle(contract, option.number(), ExtensionOption.State.EXERCISED);
        jdbc.sql("update contract set end_date = ?, term_start_date = ? where id = ?")
                .params(newEnd, end.plusDays(1), contract.id())
                .update();
        note(contract, "EXTENSION", reason, newEnd, contract.worth().exVat(), today(), recordedBy, approvedBy);
        return "Option " + option.number() + " was used: the contract now ends on " + WrittenDate.of(newEnd)
                + " instead of " + WrittenDate.of(end) + ".";
    }

    /** Notes that an option to extend was given up, or that its day has passed; for the process that waits for it. */
    @Transactional
    public void lapse(ContractReference reference, int option) {
        settle(contracts.get(reference), option, ExtensionOption.State.LAPSED);
        dates.keepInStep(reference);
    }

    /**
     * Adds an option to extend.
     *
     * @throws RefusedSubmissionException if it is to be decided after the contract ends, or the contract has no end
     */
    @Transactional
    public void addOption(ContractReference reference, int months, LocalDate decideBy) {
        Contract contract = running(reference);
        LocalDate end = contract.term().end();
        if (end == null || decideBy.isAfter(end)) {
            throw new RefusedSubmissionException("An option to extend is decided on before the contract ends"
                    + (end == null ? ", and this contract has no end date." : ", on " + WrittenDate.of(end) + "."));
        }
        jdbc.sql("insert into extension_option (contract_id, number, months, decide_by) values (?, ?, ?, ?)")
                .params(contract.id(), contract.options().size() + 1, months, decideBy)
                .update();
        dates.keepInStep(reference);
    }

    /**
     * Varies the contract's end date, its value, or both.
     *
     * @param newEnd the new last day; null where it stays
     * @param newValue the new value without VAT; null where it stays
     * @param agreedOn the day on which it was agreed with the supplier
     * @return what was done, in a sentence
     * @throws RefusedSubmissionException if nothing changes, the contract is over, or it would end before it starts
     */
    @Transactional
    public String vary(
            ContractReference reference,
            @Nullable LocalDate newEnd,
            @Nullable Money newValue,
            String reason,
            LocalDate agreedOn,
            String recordedBy,
            String approvedBy) {
        Contract contract = running(reference);
        boolean endChanges = newEnd != null && !newEnd.equals(contract.term().end());
        boolean valueChanges =
                newValue != null && !newValue.equals(contract.worth().exVat());
        if (!endChanges && !valueChanges) {
            throw new RefusedSubmissionException(
                    "Nothing would change: the contract " + reference + " has this end date and this value already.");
        }
        refuseEndBeforeStart(contract, newEnd);
        LocalDate end = endChanges ? newEnd : contract.term().end();
        Money value = valueChanges ? newValue : contract.worth().exVat();
        String kind = endChanges ? (valueChanges ? "END_DATE_AND_VALUE" : "END_DATE") : "VALUE";
        note(contract, kind, reason, end, value, agreedOn, recordedBy, approvedBy);
        jdbc.sql("""
                        update contract
                           set end_date = ?, value_ex_vat_pence = ?,
                               term_start_date = case when term_start_date <= ? then term_start_date end
                         where id = ?
                        """)
                .params(end, value == null ? null : value.pence(), end, contract.id())
                .update();
        dates.keepInStep(reference);
        if (contract.isOpenEnded() && endChanges) {
            messages.tell(END_AGREED, reference.value());
        }
        return sentence(endChanges ? end : null, valueChanges ? value : null);
    }

    private static String sentence(@Nullable LocalDate end, @Nullable Money value) {
        return "The contract was varied: it "
                + (end == null ? "" : "now ends on " + WrittenDate.of(end))
                + (end != null && value != null ? " and " : "")
                + (value == null ? "" : "is now worth " + value + " without VAT")
                + ".";
    }

    /**
     * Ends the contract early. Until its new last day is over it stays in force.
     *
     * @throws RefusedSubmissionException if the contract is over, or its last day would come later than it does now or
     *     before it starts
     */
    @Transactional
    public void endEarly(ContractReference reference, LocalDate lastDay, String reason) {
        Contract contract = running(reference);
        LocalDate end = contract.term().end();
        if (end != null && !lastDay.isBefore(end)) {
            throw new RefusedSubmissionException("Ending early means before " + WrittenDate.of(end)
                    + ", when the contract ends anyway. Give an earlier day, or vary the contract.");
        }
        refuseEndBeforeStart(contract, lastDay);
        jdbc.sql("""
                        update contract
                           set end_date = ?, terminated_on = ?, termination_reason = ?,
                               term_start_date = case when term_start_date <= ? then term_start_date end
                         where id = ?
                        """).params(lastDay, lastDay, reason, lastDay, contract.id()).update();
        dates.keepInStep(reference);
        if (contract.isOpenEnded()) {
            messages.tell(END_AGREED, reference.value());
        }
        if (lastDay.isBefore(today())) {
            messages.tell(TERMINATED, reference.value());
        }
    }

    /** Follows a correction of the register that may have changed dates. */
    void corrected(ContractReference reference, boolean wasOpenEnded) {
        jdbc.sql("""
                        update contract set term_start_date = null
                         where reference = ? and not (term_start_date >= start_date and term_start_date <= end_date)
                        """).param(reference.value()).update();
        dates.keepInStep(reference);
        if (wasOpenEnded && !contracts.get(reference).isOpenEnded()) {
            messages.tell(END_AGREED, reference.value());
        }
    }

    /**
     * Notes that the contract is over.
     *
     * @return its last day
     */
    @Transactional
    public LocalDate over(ContractReference reference) {
        LocalDate end =
                Objects.requireNonNullElse(contracts.get(reference).term().end(), today());
        jdbc.sql("update contract set ended_on = ? where reference = ?")
                .params(end, reference.value())
                .update();
        dates.keepInStep(reference);
        return end;
    }

    private Contract running(ContractReference reference) {
        Contract contract = contracts
                .find(reference)
                .orElseThrow(() -> new RefusedSubmissionException(
                        "The register has no contract “" + reference + "”. Check the reference."));
        if (contract.isOver()) {
            throw new RefusedSubmissionException("The contract " + reference + " ended on "
                    + WrittenDate.of(Objects.requireNonNull(contract.term().ended())) + " and cannot be changed.");
        }
        return contract;
    }

    private static void refuseEndBeforeStart(Contract contract, @Nullable LocalDate end) {
        LocalDate start = contract.term().start();
        if (end != null && start != null && end.isBefore(start)) {
            throw new RefusedSubmissionException("The contract " + contract.reference() + " cannot end on "
                    + WrittenDate.of(end) + ", before it starts on " + WrittenDate.of(start) + ".");
        }
    }

    private void settle(Contract contract, int option, ExtensionOption.State state) {
        jdbc.sql("""
                        update extension_option
                           set state = ?, settled_on = ?
                         where contract_id = ? and number = ? and state = 'OPEN'
                        """).params(state.name(), today(), contract.id(), option).update();
    }

    private void note(
            Contract contract,
            String kind,
            String reason,
            @Nullable LocalDate newEnd,
            @Nullable Money newValue,
            LocalDate agreedOn,
            String recordedBy,
            String approvedBy) {
        Money value = contract.worth().exVat();
        jdbc.sql("""
                        insert into variation (contract_id, number, kind, reason, end_date_before, end_date_after,
                                               value_before_pence, value_after_pence, agreed_on, recorded_by, approved_by)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?
                          from variation
                         where contract_id = ?
                        """)
                .params(
                        contract.id(),
                        kind,
                        reason,
                        contract.term().end(),
                        newEnd,
                        value == null ? null : value.pence(),
                        newValue == null ? null : newValue.pence(),
                        agreedOn,
                        recordedBy,
                        approvedBy,
                        contract.id())
                .update();
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
