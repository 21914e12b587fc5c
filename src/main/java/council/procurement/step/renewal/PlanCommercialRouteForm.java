package council.procurement.step.renewal;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/8-renewal/plan-commercial-route.form}. */
@Component("plan-commercial-route")
class PlanCommercialRouteForm implements TaskForm<PlanCommercialRouteForm.Answers> {

    private final ReviewFacts facts;
    private final Outcome outcome;

    PlanCommercialRouteForm(ReviewFacts facts, Outcome outcome) {
        this.facts = facts;
        this.outcome = outcome;
    }

    record Answers(String nextStep, @Nullable String partner, LocalDate dueOn) {}

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
        return TaskResult.of("Next step towards running the service commercially: " + answers.nextStep());
    }
}
