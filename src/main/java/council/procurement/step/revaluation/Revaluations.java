package council.procurement.step.revaluation;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.notice.Obligation;
import council.procurement.notice.ProcurementNotices;
import council.procurement.register.Cycles;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.security.Turns;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what a procurement may cost, and finds out what that changes.
 *
 * <p>Source: Procurement Act 2023 s4 and Schedule 3 (a value is estimated, and what the Act asks for depends on it).
 */
@Service
class Revaluations {

    private final Procurements procurements;
    private final Cycles cycles;
    private final RevaluationBook book;
    private final RulesOfValue rules;
    private final CycleAfterChange cycle;
    private final ProcurementNotices notices;
    private final Turns turns;

    Revaluations(
            Procurements procurements,
            Cycles cycles,
            RevaluationBook book,
            RulesOfValue rules,
            CycleAfterChange cycle,
            ProcurementNotices notices,
            Turns turns) {
        this.procurements = procurements;
        this.cycles = cycles;
        this.book = book;
        this.rules = rules;
        this.cycle = cycle;
        this.notices = notices;
        this.turns = turns;
    }

    /**
     * Notes a change of value; {@link #carryOut} makes it.
     *
     * @return its number
     * @throws RefusedSubmissionException if there is no such procurement, its cycle has ended, its contract was entered into,
     *     or the value is not positive or the one it has
     */
    @Transactional
    long note(String reference, Money exVat, BigDecimal vatRate, String reason, String by) {
        turns.take("value of " + reference);
        Procurement procurement = procurements
                .find(reference)
                .orElseThrow(() -> new RefusedSubmissionException("Reference: there is no procurement " + reference
                        + ". Write it as the procurement file does."));
        refuseOver(procurement);
        if (exVat.compareTo(Money.ZERO) <= 0) {
            throw new RefusedSubmissionException("New value without VAT: give more than £0.");
        }
        Revaluation.Value before = valueOf(procurement.estimate());
        Revaluation.Value now = Revaluation.Value.of(exVat, vatRate);
        if (now.isSame(before)) {
            throw new RefusedSubmissionException("New value without VAT: " + reference
                    + " has that value and that rate of VAT already. Nothing is to be changed.");
        }
        return book.add(reference, before, now, reason, by);
    }

    private void refuseOver(Procurement procurement) {
        String reference = procurement.reference();
        if (procurement.progress().entered() != null) {
            throw new RefusedSubmissionException("Reference: the contract of " + reference + " was entered into on "
                    + WrittenDate.of(procurement.progress().entered())
                    + ". A change of its value is now a variation: start “Vary a contract” instead.");
        }
        cycles.find(reference).map(cycle -> cycle.closed()).ifPresent(closed -> {
            throw new RefusedSubmissionException("Reference: the cycle " + reference + " ended on "
                    + WrittenDate.of(CouncilTime.dayOf(closed)) + ", so there is nothing left to value.");
        });
    }

    private static Revaluation.@Nullable Value valueOf(Procurement.Estimate estimate) {
        return estimate.exVat() == null
                ? null
                : new Revaluation.Value(estimate.exVat(), estimate.vatRate(), estimate.incVat());
    }

    /**
     * Writes the new value, asks the rules again, and opens the notices that are owed by now.
     *
     * @return what that does to the cycle that is running
     * @throws RefusedSubmissionException if the law's figures for its days are not published yet
     */
    @Transactional
    Consequences carryOut(long number) {
        Revaluation revaluation = book.get(number);
        String reference = revaluation.reference();
        Procurement procurement = procurements.get(reference);
        Procurement.Estimate estimate = procurement.estimate();
        procurements.estimate(
                reference,
                new Procurement.Estimate(
                        estimate.kind(),
                        revaluation.now().exVat(),
                        revaluation.now().vatRate(),
                        revaluation.now().incVat(),
                        estimate.termMonths(),
                        estimate.extensionMonths(),
                        estimate.cpvCode(),
                        estimate.cpvLabel(),
                        estimate.category()));
        RulesOfValue.Answers answers = rules.askAgain(revaluation, procurement);
        CycleAfterChange.Outcome outcome = cycle.of(revaluation, procurement, answers.route());
        List<Finding> findings = new ArrayList<>(answers.findings());
        findings.addAll(outcome.findings());
        findings.add(noticesOf(procurement));
        book.find(number, findings);
        return new Consequences(
                answers.coverageChanged(), outcome.routeStands(), outcome.goesBack(), outcome.approvalsToAsk());
    }

    /** Before the tender is out, the steps that come consider notices with the new value anyway. */
    private Finding noticesOf(Procurement procurement) {
        if (procurement.progress().published() == null) {
            return Finding.leftOut("Notices", "they are considered with the new value when they come.");
        }
        List<Obligation> opened = notices.open(procurement.reference(), NoticeEvent.TENDER_PREPARED);
        if (opened.isEmpty()) {
            return Finding.leftOut("Notices", "no other notice is owed for the tender that is out.");
        }
        return new Finding(
                "Notices",
                "those that were open or published",
                opened.stream().map(one -> one.duty().title()).collect(Collectors.joining(", ")) + " as well",
                "Publish what was opened; each has a task of its own.");
    }
}
