package council.procurement.breakglass;

import static council.procurement.breakglass.BreakGlassVariables.NUMBER;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/check-break-glass-read.form}. */
@Component("check-break-glass-read")
class CheckBreakGlassReadForm implements TaskForm<CheckBreakGlassReadForm.Answers> {

    private final BreakGlassTaskFacts facts;
    private final BreakGlassBook book;
    private final Clock clock;

    CheckBreakGlassReadForm(BreakGlassTaskFacts facts, BreakGlassBook book, Clock clock) {
        this.facts = facts;
        this.book = book;
        this.clock = clock;
    }

    enum Justified {
        YES,
        NO
    }

    record Answers(Justified justified, String finding) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        BreakGlassAccess access = book.get(NUMBER.in(task));
        if (access.person().equals(task.person().id())) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED, "You broke the glass yourself. Somebody else checks it: put the task back.");
        }
        boolean justified = answers.justified() == Justified.YES;
        var check = new BreakGlassAccess.Check(task.person().id(), justified, answers.finding(), clock.instant());
        if (!book.addCheck(access.number(), check)) {
            throw new RefusedSubmissionException(Ground.ALREADY_DONE, "Somebody has checked it already.");
        }
        return TaskResult.of((justified
                        ? "Break-glass: a second person found it justified: "
                        : "Break-glass: a second person found it not justified, so that it ended at once: ")
                + answers.finding());
    }
}
