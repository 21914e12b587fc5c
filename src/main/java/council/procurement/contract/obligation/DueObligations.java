package council.procurement.contract.obligation;

import council.procurement.engine.Markdown;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskContext;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractObligation;
import council.procurement.register.ContractObligations;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.ObligationReport;
import council.procurement.register.ObligationReport.Outcome;
import council.procurement.register.ObligationReports;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.ObligationsLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Obligations of contracts whose day has come. */
@Service
class DueObligations {

    static final int STEP = 6;

    private final Contracts contracts;
    private final ContractFacts facts;
    private final ContractObligations obligations;
    private final ObligationReports reports;
    private final ObligationsLink link;
    private final Clock clock;

    DueObligations(
            Contracts contracts,
            ContractFacts facts,
            ContractObligations obligations,
            ObligationReports reports,
            ObligationsLink link,
            Clock clock) {
        this.contracts = contracts;
        this.facts = facts;
        this.obligations = obligations;
        this.reports = reports;
        this.link = link;
        this.clock = clock;
    }

    /** What the form shows of the obligation and its contract. */
    @Transactional(readOnly = true)
    Map<String, Object> facts(TaskContext task, long number) {
        var reference = new ContractReference(task.reference());
        ContractObligation one = get(reference, number);
        var shown = new LinkedHashMap<>(facts.of(reference, STEP));
        shown.put("kind", one.kind().words());
        shown.put("obligation", one.name());
        shown.put("target", Objects.requireNonNullElse(one.target(), "none is written"));
        shown.put("measuredBy", Objects.requireNonNullElse(one.measuredBy(), "nothing is written"));
        shown.put("dueOn", WrittenDate.of(one.due()));
        shown.put("returns", returns(one));
        shown.put("obligations", link.of(task));
        List<String> told = reports.of(reference).stream()
                .filter(report -> report.number() == one.number())
                .map(report -> report.words() + ". " + report.findings())
                .toList();
        shown.put("reported", told.isEmpty() ? new Markdown("Nothing yet.") : Markdown.list(told));
        return shown;
    }

    private static String returns(ContractObligation one) {
        Integer months = one.everyMonths();
        return months == null ? "once" : months == 1 ? "every month" : "every " + months + " months";
    }

    /**
     * What came of an obligation.
     *
     * @param doneOn day on which it was done; null unless it was
     * @param laterOn day to which it is postponed; null unless it is
     */
    record Told(
            Outcome outcome,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate laterOn,
            String findings) {}

    /** A report that was added, and whether the obligation is due again. */
    record Added(String sentence, boolean dueAgain) {}

    /**
     * Adds a report on an obligation that was due. What returns is due again after its months, counted from the day on which
     * it was due.
     *
     * @throws RefusedSubmissionException if a day is not possible
     */
    @Transactional
    Added report(ContractReference reference, long number, Told told, String by) {
        ContractObligation one = get(reference, number);
        refuse(reference, told);
        LocalDate next = told.outcome() == Outcome.POSTPONED
                ? told.laterOn()
                : one.everyMonths() == null ? null : one.due().plusMonths(one.everyMonths());
        var report =
                new ObligationReport(one.number(), one.due(), told.outcome(), told.doneOn(), next, told.findings());
        boolean again = reports.add(reference, report, by);
        return new Added(one.kind().words() + " “" + one.name() + "”: " + report.words() + ".", again);
    }

    private void refuse(ContractReference reference, Told told) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        if (told.doneOn() != null && told.doneOn().isAfter(today)) {
            throw new RefusedSubmissionException(
                    "On which day?: " + WrittenDate.of(told.doneOn()) + " is still to come.");
        }
        LocalDate later = told.laterOn();
        if (later == null) {
            return;
        }
        LocalDate end = contracts.get(reference).term().end();
        if (!later.isAfter(today)) {
            throw new RefusedSubmissionException("By when instead?: " + WrittenDate.of(later) + " is not to come.");
        }
        if (contracts.get(reference).isOver() || (end != null && later.isAfter(end))) {
            throw new RefusedSubmissionException("By when instead?: the contract ends on "
                    + WrittenDate.of(Objects.requireNonNull(end)) + "; nothing can be postponed beyond it.");
        }
    }

    private ContractObligation get(ContractReference reference, long number) {
        return obligations.of(reference).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The contract " + reference + " has no obligation " + number));
    }
}
