package council.procurement.step.preparation;

import council.procurement.engine.OpenTask;
import council.procurement.engine.OpenTasks;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/3-preparation/chase-late-preparation.form}. */
@Component("chase-late-preparation")
class ChaseLatePreparationForm implements TaskForm<ChaseLatePreparationForm.Answers> {

    private final PreparationFacts facts;
    private final PreparationDates dates;
    private final OpenTasks tasks;
    private final PeopleNames people;

    ChaseLatePreparationForm(PreparationFacts facts, PreparationDates dates, OpenTasks tasks, PeopleNames people) {
        this.facts = facts;
        this.dates = dates;
        this.tasks = tasks;
        this.people = people;
    }

    record Answers(String chased) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put(
                "late",
                dates.lastDayToPublish(facts.procurement(task))
                        .map(day -> "For that, tenders are invited on " + WrittenDate.of(day) + " at the latest.")
                        .orElse("Preparing it takes longer than is usual."));
        shown.put(
                "waitsFor",
                PreparationFacts.listed(tasks.under(task.reference()).stream()
                        .filter(open -> !open.id().equals(task.id()))
                        .map(this::words)
                        .toList()));
        return shown;
    }

    private String words(OpenTask open) {
        return open.name() + ", since " + WrittenDate.of(open.created()) + ", "
                + (open.assignee() == null ? "held by nobody" : "held by " + people.of(open.assignee()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        return TaskResult.of("The late preparation of the tender was chased: " + answers.chased());
    }
}
