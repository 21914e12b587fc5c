package council.procurement.step.tender;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.security.PeopleNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/tender/chase-scores.form}. It says whose scores are missing, and nothing of any score. */
@Component("chase-scores")
class ChaseScoresForm implements TaskForm<ChaseScoresForm.Answers> {

    private final TenderFacts facts;
    private final Seats seats;
    private final Scoring scoring;
    private final PeopleNames people;

    ChaseScoresForm(TenderFacts facts, Seats seats, Scoring scoring, PeopleNames people) {
        this.facts = facts;
        this.seats = seats;
        this.scoring = scoring;
        this.people = people;
    }

    enum Outcome {
        WAIT,
        CLOSE
    }

    record Answers(
            Outcome outcome,
            @Nullable String chased,
            @Nullable String closedBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        List<String> awaited =
                seats.awaited(task.reference()).stream().map(people::of).toList();
        shown.put("awaited", awaited.isEmpty() ? new Markdown("Nobody's any more.") : Markdown.list(awaited));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        if (answers.outcome() == Outcome.WAIT) {
            return TaskResult.of("Late scores were chased: " + answers.chased());
        }
        scoring.close(
                task.reference(),
                Objects.requireNonNull(answers.closedBecause()),
                task.person().id());
        return TaskResult.of("No more scores are waited for.");
    }
}
