package council.procurement.register;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.List;
import java.util.Map;

/** A form in which somebody deals with what a nightly check has found. */
public abstract class ResolveDifferencesForm implements TaskForm<ResolveDifferencesForm.Answers> {

    private static final int MOST_SHOWN = 50;

    /** What to do. */
    public enum Answer {
        REPAIR,
        NOTED
    }

    /** What the form asks. */
    public record Answers(Answer answer, String note) {}

    /** What was found and not dealt with yet, a sentence each. */
    protected abstract List<String> unresolved();

    /** Puts right what can be put right. */
    protected abstract void repair();

    /** Notes that a person has dealt with all of it. */
    protected abstract void resolve(String who);

    /** What is counted, one of it: <i>difference</i>. */
    protected abstract String noun();

    /** What was dealt with, as a sentence begins with it. */
    protected abstract String matter();

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        List<String> unresolved = unresolved();
        return Map.of(
                "count",
                unresolved.size() == 1 ? "one " + noun() : unresolved.size() + " " + noun() + "s",
                "differences",
                Markdown.bullets(unresolved.stream().limit(MOST_SHOWN).toList()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        if (answers.answer() == Answer.REPAIR) {
            repair();
        }
        resolve(task.person().id());
        return TaskResult.of(matter() + " were dealt with: " + answers.note());
    }
}
