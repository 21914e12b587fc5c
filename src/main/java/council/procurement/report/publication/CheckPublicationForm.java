package council.procurement.report.publication;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Behind the forms in which somebody checks what is about to be published. */
abstract class CheckPublicationForm implements TaskForm<CheckPublicationForm.Answers> {

    private final Publications publications;
    private final CheckFacts facts;

    CheckPublicationForm(Publications publications, CheckFacts facts) {
        this.publications = publications;
        this.facts = facts;
    }

    enum Decision {
        WITHOUT_FLAGGED,
        WITH_FLAGGED
    }

    record Answers(Decision decision, @Nullable String note) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.before(task.reference());
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean withFlagged = answers.decision() == Decision.WITH_FLAGGED;
        publications.checked(task.reference(), task.person().id(), withFlagged, answers.note());
        return TaskResult.of("The publication was checked; it is to be published "
                + (withFlagged ? "with" : "without") + " what is flagged."
                + (answers.note() == null ? "" : " " + answers.note()));
    }
}
