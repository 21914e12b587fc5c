package council.procurement.step.tender;

import static council.procurement.step.tender.TenderVariables.EXTENSION_TO_DECIDE;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Clarification;
import council.procurement.sourcing.Procurements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/4-tender/answer-clarifications.form}. */
@Component("answer-clarifications")
class AnswerClarificationsForm implements TaskForm<AnswerClarificationsForm.Answers> {

    private final TenderFacts facts;
    private final Questions questions;
    private final Procurements procurements;

    AnswerClarificationsForm(TenderFacts facts, Questions questions, Procurements procurements) {
        this.facts = facts;
        this.questions = questions;
        this.procurements = procurements;
    }

    enum Outcome {
        ANSWERED,
        EXTENSION
    }

    record Answers(Outcome outcome) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        Instant until = procurements.get(task.reference()).timetable().clarificationsUntil();
        shown.put("questionsUntil", until == null ? "the deadline for tenders" : WrittenDate.of(until));
        shown.put("list", facts.link(task, ClarificationsSheet.ID));
        shown.put("tenders", facts.link(task, TendersSheet.ID));
        shown.put("declaration", facts.link(task, DeclarationSheet.ID));
        shown.put("open", questions.open(task.reference()).size());
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        if (answers.outcome() == Outcome.EXTENSION) {
            return TaskResult.of("Somebody is to decide whether the deadline for tenders moves.")
                    .with(EXTENSION_TO_DECIDE, true);
        }
        List<Clarification> open = questions.open(task.reference());
        if (!open.isEmpty()) {
            throw new RefusedSubmissionException("Questions and answers: "
                    + (open.size() == 1 ? "one question has" : open.size() + " questions have")
                    + " no answer yet. Answer all of them first, and send the answers to all suppliers.");
        }
        return TaskResult.of("All questions of suppliers so far are answered.")
                .with(
                        EXTENSION_TO_DECIDE,
                        !questions.answeredLate(task.reference()).isEmpty());
    }
}
