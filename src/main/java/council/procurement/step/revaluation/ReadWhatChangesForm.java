package council.procurement.step.revaluation;

import static council.procurement.step.revaluation.RevaluationVariables.NUMBER;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/read-what-changes.form}. */
@Component("read-what-changes")
class ReadWhatChangesForm implements TaskForm<ReadWhatChangesForm.Answers> {

    private final RevaluationFacts facts;
    private final RevaluationBook book;

    ReadWhatChangesForm(RevaluationFacts facts, RevaluationBook book) {
        this.facts = facts;
        this.book = book;
    }

    record Answers(boolean read, @Nullable String willDo) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean changed = facts.anythingChanged(task);
        if (changed && answers.willDo() == null) {
            throw new RefusedSubmissionException(
                    "What will be done?: the rules say something else than before. Say what will be done about it.");
        }
        book.read(NUMBER.in(task), task.key(), answers.willDo(), task.person().id());
        return TaskResult.of(
                changed
                        ? "What the new value changes was read. What will be done: " + answers.willDo()
                        : "It was read that the new value changes nothing the rules say.");
    }
}
