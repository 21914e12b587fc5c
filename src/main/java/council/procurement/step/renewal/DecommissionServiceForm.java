package council.procurement.step.renewal;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/8-renewal/decommission-service.form}. */
@Component("decommission-service")
class DecommissionServiceForm implements TaskForm<DecommissionServiceForm.Answers> {

    private final ReviewFacts facts;
    private final Outcome outcome;

    DecommissionServiceForm(ReviewFacts facts, Outcome outcome) {
        this.facts = facts;
        this.outcome = outcome;
    }

    record Answers(String nextStep, LocalDate dueOn, boolean equalityConsidered) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        outcome.windDown(
                reference, answers.nextStep(), answers.dueOn(), task.person().id());
        return TaskResult.of("The winding down of the service is planned; its effect on people with protected"
                + " characteristics has been considered.");
    }
}
