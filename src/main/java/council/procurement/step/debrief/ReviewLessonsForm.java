package council.procurement.step.debrief;

import static council.procurement.step.debrief.DebriefVariables.LESSONS_ACCEPTED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/7-debrief/review-lessons.form}. */
@Component("review-lessons")
class ReviewLessonsForm implements TaskForm<ReviewLessonsForm.Answers> {

    private final DebriefFacts facts;
    private final Debriefs debriefs;

    ReviewLessonsForm(DebriefFacts facts, Debriefs debriefs) {
        this.facts = facts;
        this.debriefs = debriefs;
    }

    enum Decision {
        ACCEPT,
        RETURN
    }

    record Answers(Decision decision, @Nullable String reasons) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.toReview(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        String who = task.person().id();
        if (answers.decision() == Decision.ACCEPT) {
            debriefs.accept(task.processInstance(), who);
            return TaskResult.of("The lessons were accepted.").with(LESSONS_ACCEPTED, true);
        }
        String because = Objects.requireNonNull(answers.reasons());
        debriefs.sendBack(task.processInstance(), because, who);
        return TaskResult.of("The lessons were sent back: " + because).with(LESSONS_ACCEPTED, false);
    }
}
