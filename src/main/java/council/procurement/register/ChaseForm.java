package council.procurement.register;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;

/** Behind the forms in which somebody says what they will do about work of others that is late. */
public abstract class ChaseForm implements TaskForm<ChaseForm.Answers> {

    private final ContractFacts facts;
    private final int step;
    private final String late;

    /**
     * A form about something late.
     *
     * @param step the step it belongs to, 1 to 8
     * @param late what is late, to begin a sentence with, such as {@code The late review}
     */
    protected ChaseForm(ContractFacts facts, int step, String late) {
        this.facts = facts;
        this.step = step;
        this.late = late;
    }

    /**
     * The answers.
     *
     * @param chased what was agreed, with whom, and by when
     */
    public record Answers(String chased) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()), step);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        return TaskResult.of(late + " was chased: " + answers.chased());
    }
}
