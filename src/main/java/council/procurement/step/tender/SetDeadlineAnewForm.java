package council.procurement.step.tender;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/4-tender/set-deadline-anew.form}. */
@Component("set-deadline-anew")
class SetDeadlineAnewForm implements TaskForm<SetDeadlineAnewForm.Answers> {

    private final TenderFacts facts;
    private final TenderLaw law;
    private final Deadlines deadlines;

    SetDeadlineAnewForm(TenderFacts facts, TenderLaw law, Deadlines deadlines) {
        this.facts = facts;
        this.law = law;
        this.deadlines = deadlines;
    }

    record Answers(
            LocalDate deadlineOn,
            String deadlineAt,
            LocalDate questionsUntilOn,
            String questionsUntilAt,
            String reason,
            boolean toldAll) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put("law", law.because(task.reference()));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var wanted = new Deadlines.Wanted(
                ClockTime.of(answers.deadlineOn(), answers.deadlineAt()).orElseThrow(),
                ClockTime.of(answers.questionsUntilOn(), answers.questionsUntilAt())
                        .orElseThrow(),
                answers.reason());
        deadlines.setAnew(task.reference(), wanted, task.person().id());
        return TaskResult.of("The deadline for tenders was set to " + WrittenDate.of(wanted.tendersUntil()) + ".");
    }
}
