package council.procurement.report.publication;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;

/** Behind the forms in which somebody chases a check that is late. */
abstract class ChaseCheckForm implements TaskForm<ChaseCheckForm.Answers> {

    private final CheckFacts facts;

    ChaseCheckForm(CheckFacts facts) {
        this.facts = facts;
    }

    record Answers(String chased) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.before(task.reference());
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        return TaskResult.of("The late check was chased: " + answers.chased());
    }
}
