package council.procurement.step.revaluation;

import static council.procurement.step.revaluation.RevaluationVariables.NUMBER;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/check-coverage.form}. */
@Component("check-coverage")
class CheckCoverageForm implements TaskForm<CheckCoverageForm.Answers> {

    private final RevaluationFacts facts;
    private final RevaluationBook book;

    CheckCoverageForm(RevaluationFacts facts, RevaluationBook book) {
        this.facts = facts;
        this.book = book;
    }

    record Answers(String agreed) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        book.read(NUMBER.in(task), task.key(), answers.agreed(), task.person().id());
        return TaskResult.of(
                "Corporate procurement looked at the coverage by the Act, which changed: " + answers.agreed());
    }
}
