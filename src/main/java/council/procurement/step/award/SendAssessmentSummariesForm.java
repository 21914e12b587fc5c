package council.procurement.step.award;

import council.procurement.document.DocumentsAddress;
import council.procurement.engine.Markdown;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.CouncilTime;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.SheetLink;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Form {@code forms/5-award/send-assessment-summaries.form}. */
@Component("send-assessment-summaries")
class SendAssessmentSummariesForm implements TaskForm<SendAssessmentSummariesForm.Answers> {

    private final AssessmentSummaries summaries;
    private final AwardFacts facts;
    private final Procurements procurements;
    private final SheetLink sheets;
    private final Clock clock;

    SendAssessmentSummariesForm(
            AssessmentSummaries summaries, AwardFacts facts, Procurements procurements, SheetLink sheets, Clock clock) {
        this.summaries = summaries;
        this.facts = facts;
        this.procurements = procurements;
        this.sheets = sheets;
        this.clock = clock;
    }

    record Answers(LocalDate sentOn, String sentAt, boolean together) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> all = facts.ofApproved(task.reference());
        int count = summaries.of(task.reference()).size();
        all.put("count", count == 1 ? "1 summary is" : count + " summaries are");
        all.put("page", sheets.of("assessment-summaries", task));
        all.put("papers", Markdown.link("documents of this procurement", DocumentsAddress.of(task.reference())));
        return all;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        Instant at = answers.sentOn()
                .atTime(LocalTime.parse(answers.sentAt()))
                .atZone(CouncilTime.LONDON)
                .toInstant();
        LocalDate awarded = Objects.requireNonNull(
                procurements.get(task.reference()).progress().awarded());
        if (at.isAfter(clock.instant())) {
            throw new RefusedSubmissionException(
                    "Sent on: this moment is still to come. Say when the summaries went out, once they have.");
        } else if (answers.sentOn().isBefore(awarded)) {
            throw new RefusedSubmissionException(
                    "Sent on: the award was approved later than that. Nobody is told before it is approved.");
        }
        summaries.sent(task.reference(), at, task.person().id());
        return TaskResult.of("All bidders whose tenders were assessed were told the outcome, at the same time.")
                .happenedOn(answers.sentOn());
    }
}
