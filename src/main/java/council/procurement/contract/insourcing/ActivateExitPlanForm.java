package council.procurement.contract.insourcing;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/activate-exit-plan.form}. */
@Component("activate-exit-plan")
class ActivateExitPlanForm implements TaskForm<ActivateExitPlanForm.Answers> {

    private final InsourcingPreparation preparation;
    private final InsourcingFacts facts;

    ActivateExitPlanForm(InsourcingPreparation preparation, InsourcingFacts facts) {
        this.preparation = preparation;
        this.facts = facts;
    }

    record Answers(LocalDate supplierToldOn, String assets, String data, String licences, String exitLead) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        preparation.activateExit(
                new ContractReference(task.reference()),
                answers.supplierToldOn(),
                answers.assets(),
                answers.data(),
                answers.licences(),
                answers.exitLead());
        return TaskResult.of("The exit plan is active: the supplier was told that the service comes in house.")
                .happenedOn(answers.supplierToldOn());
    }
}
