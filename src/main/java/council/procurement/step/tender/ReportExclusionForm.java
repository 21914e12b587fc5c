package council.procurement.step.tender;

import static council.procurement.step.tender.ExclusionVariables.NUMBER;

import council.procurement.engine.Markdown;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Tenders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/tender/report-exclusion.form}. */
@Component("report-exclusion")
class ReportExclusionForm implements TaskForm<ReportExclusionForm.Answers> {

    private final TenderFacts facts;
    private final Admission admission;
    private final SupplierChecks checks;
    private final Tenders tenders;
    private final Clock clock;

    ReportExclusionForm(TenderFacts facts, Admission admission, SupplierChecks checks, Tenders tenders, Clock clock) {
        this.facts = facts;
        this.admission = admission;
        this.checks = checks;
        this.tenders = tenders;
        this.clock = clock;
    }

    record Answers(LocalDate toldOn) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.withAccess(task);
        int tender = NUMBER.in(task).intValue();
        shown.put(
                "by",
                checks.ministerBy(task.reference(), tender).map(WrittenDate::of).orElse(""));
        shown.put(
                "excluded",
                facts.maySeeTenders(task)
                        ? Markdown.bullets(List.of(OpenedTenders.name(tenders.get(task.reference(), tender)) + ": "
                                + checks.of(task.reference(), tender).reason()))
                        : new Markdown(""));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        admission.reader(task);
        if (answers.toldOn().isAfter(CouncilTime.dayOf(clock.instant()))) {
            throw new RefusedSubmissionException("Told on: this day is still to come.");
        }
        checks.ministerTold(task.reference(), NUMBER.in(task).intValue(), answers.toldOn());
        return TaskResult.of("The Minister was told of an exclusion.").happenedOn(answers.toldOn());
    }
}
