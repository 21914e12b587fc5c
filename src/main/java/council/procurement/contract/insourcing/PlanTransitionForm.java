package council.procurement.contract.insourcing;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/plan-transition.form}. */
@Component("plan-transition")
class PlanTransitionForm implements TaskForm<PlanTransitionForm.Answers> {

    private final InsourcingRoadmap roadmap;
    private final InsourcingFacts facts;

    PlanTransitionForm(InsourcingRoadmap roadmap, InsourcingFacts facts) {
        this.roadmap = roadmap;
        this.facts = facts;
    }

    record Answers(String specification, Money budget, LocalDate targetGoLive, String transitionLead) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var reference = new ContractReference(task.reference());
        var shown = new LinkedHashMap<>(facts.of(reference));
        roadmap.find(reference)
                .map(InsourcingRoadmap.Entry::targetGoLive)
                .ifPresent(day -> shown.put("targetGoLive", day));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        roadmap.plan(
                new ContractReference(task.reference()),
                answers.specification(),
                answers.budget(),
                answers.targetGoLive(),
                answers.transitionLead());
        return TaskResult.of("The transition is planned: the service goes live in house on "
                + WrittenDate.of(answers.targetGoLive()) + ", with a budget of " + answers.budget() + ".");
    }
}
