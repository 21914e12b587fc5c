package council.procurement.step.renewal;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/8-renewal/agree-collaboration.form}. */
@Component("agree-collaboration")
class AgreeCollaborationForm implements TaskForm<AgreeCollaborationForm.Answers> {

    private final ReviewFacts facts;
    private final Outcome outcome;

    AgreeCollaborationForm(ReviewFacts facts, Outcome outcome) {
        this.facts = facts;
        this.outcome = outcome;
    }

    record Answers(String partner, String nextStep, LocalDate dueOn) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        outcome.followUp(
                reference,
                answers.nextStep(),
                answers.partner(),
                answers.dueOn(),
                task.person().id());
        return TaskResult.of("The service will be shared with " + answers.partner() + ".");
    }
}
