package council.procurement.report.publication;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;

/** Behind the forms in which somebody looks at what had published itself. */
abstract class LookOverForm implements TaskForm<LookOverForm.Answers> {

    private final Publications publications;
    private final CheckFacts facts;

    LookOverForm(Publications publications, CheckFacts facts) {
        this.publications = publications;
        this.facts = facts;
    }

    record Answers(String found) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.after(task.reference());
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        publications.lookedOver(task.reference(), task.person().id(), answers.found());
        return TaskResult.of("What had published itself was looked over: " + answers.found());
    }
}
