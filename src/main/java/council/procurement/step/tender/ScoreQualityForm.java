package council.procurement.step.tender;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/tender/score-quality.form}, one task for each evaluator. */
@Component("score-quality")
class ScoreQualityForm implements TaskForm<ScoreQualityForm.Answers> {

    private final TenderFacts facts;
    private final Admission admission;
    private final Scores scores;
    private final Seats seats;

    ScoreQualityForm(TenderFacts facts, Admission admission, Scores scores, Seats seats) {
        this.facts = facts;
        this.admission = admission;
        this.scores = scores;
        this.seats = seats;
    }

    enum Outcome {
        SUBMIT,
        STAND_DOWN
    }

    record Answers(
            Outcome outcome, boolean noInterest, @Nullable String standDownBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.withAccess(task);
        Optional<String> others = admission.othersTask(task);
        others.ifPresent(why -> shown.put("access", new Markdown("**" + why + "**")));
        shown.put("list", facts.link(task, QualityScoresSheet.ID));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        admission.evaluator(task);
        String person = task.person().id();
        if (answers.outcome() == Outcome.STAND_DOWN) {
            seats.standDown(task.reference(), person, Objects.requireNonNull(answers.standDownBecause()), person);
            return TaskResult.of("An evaluator stood down.");
        }
        admission.reader(task);
        scores.submit(task.reference(), person);
        return TaskResult.of("The scores of an evaluator are in.");
    }
}
