package council.procurement.step.tender;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Clarification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/4-tender/decide-on-extension.form}. */
@Component("decide-on-extension")
class DecideOnExtensionForm implements TaskForm<DecideOnExtensionForm.Answers> {

    private final TenderFacts facts;
    private final Questions questions;
    private final Deadlines deadlines;

    DecideOnExtensionForm(TenderFacts facts, Questions questions, Deadlines deadlines) {
        this.facts = facts;
        this.questions = questions;
        this.deadlines = deadlines;
    }

    enum Decision {
        EXTEND,
        KEEP
    }

    record Answers(
            Decision decision,
            @Nullable LocalDate deadlineOn,
            @Nullable String deadlineAt,
            @Nullable LocalDate questionsUntilOn,
            @Nullable String questionsUntilAt,
            boolean toldAll,
            String reason) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        List<Clarification> late = questions.answeredLate(task.reference());
        shown.put(
                "lateAnswers",
                late.isEmpty()
                        ? new Markdown("None.")
                        : Markdown.list(late.stream()
                                .map(one -> one.question() + " (answered on "
                                        + WrittenDate.of(Objects.requireNonNull(one.answered())) + ")")
                                .toList()));
        shown.put("list", facts.link(task, ClarificationsSheet.ID));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        if (answers.decision() == Decision.KEEP) {
            deadlines.keep(task.reference(), answers.reason(), task.person().id());
            return TaskResult.of("The deadline for tenders stays.");
        }
        var wanted = new Deadlines.Wanted(
                ClockTime.of(Objects.requireNonNull(answers.deadlineOn()), Objects.requireNonNull(answers.deadlineAt()))
                        .orElseThrow(),
                ClockTime.of(
                                Objects.requireNonNull(answers.questionsUntilOn()),
                                Objects.requireNonNull(answers.questionsUntilAt()))
                        .orElseThrow(),
                answers.reason());
        deadlines.extend(task.reference(), wanted, task.person().id());
        return TaskResult.of(
                "The deadline for tenders was moved for all to " + WrittenDate.of(wanted.tendersUntil()) + ".");
    }
}
