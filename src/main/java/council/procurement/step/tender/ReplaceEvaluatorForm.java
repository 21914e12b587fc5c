package council.procurement.step.tender;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/tender/replace-evaluator.form}. */
@Component("replace-evaluator")
class ReplaceEvaluatorForm implements TaskForm<ReplaceEvaluatorForm.Answers> {

    private final TenderFacts facts;
    private final Seats seats;
    private final Scoring scoring;

    ReplaceEvaluatorForm(TenderFacts facts, Seats seats, Scoring scoring) {
        this.facts = facts;
        this.seats = seats;
        this.scoring = scoring;
    }

    record Answers(String userName) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put("scored", seats.submitted(task.reference()).size());
        shown.put("least", Seats.LEAST);
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        scoring.replace(task.reference(), answers.userName(), task.person().id());
        return TaskResult.of("Another evaluator was put on the panel.");
    }
}
