package council.procurement.step.options;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/2-options/divide-into-lots.form}. */
@Component("divide-into-lots")
class DivideIntoLotsForm implements TaskForm<DivideIntoLotsForm.Answers> {

    private final OptionsFacts facts;
    private final Approaches approaches;

    DivideIntoLotsForm(OptionsFacts facts, Approaches approaches) {
        this.facts = facts;
        this.approaches = approaches;
    }

    enum YesNo {
        YES,
        NO
    }

    record Answers(YesNo divided, @Nullable String noLots) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean divided = answers.divided() == YesNo.YES;
        approaches.divide(task.reference(), divided ? null : answers.noLots());
        return TaskResult.of(divided ? "It is divided into lots." : "It is not divided into lots: " + answers.noLots());
    }
}
