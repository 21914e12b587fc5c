package council.procurement.step.award;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.Tiering;
import council.procurement.sourcing.SheetLink;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/5-award/mobilise-contract.form}. */
@Component("mobilise-contract")
class MobiliseContractForm implements TaskForm<MobiliseContractForm.Answers> {

    private final Mobilisation mobilisation;
    private final AwardFacts facts;
    private final SheetLink links;

    MobiliseContractForm(Mobilisation mobilisation, AwardFacts facts, SheetLink links) {
        this.links = links;
        this.mobilisation = mobilisation;
        this.facts = facts;
    }

    record Answers(
            String contractManager,
            int criticality,
            int supplierFailure,
            int complexity,
            int reputation,
            boolean vulnerablePeople,
            boolean personalData,
            LocalDate kickOffOn,
            LocalDate exitPlanBy) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> all = facts.ofApproved(task.reference());
        all.put("managers", Markdown.list(mobilisation.managers()));
        all.put("obligations", links.of(ContractObligationsSheet.ID, task));
        all.put("promised", mobilisation.promisesSocialValue(task.reference()) ? "Yes" : "No");
        return all;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var scores = new Tiering.Scores(
                answers.criticality(),
                answers.supplierFailure(),
                answers.complexity(),
                answers.reputation(),
                answers.vulnerablePeople(),
                answers.personalData());
        return TaskResult.of(mobilisation.mobilise(
                task.reference(),
                answers.contractManager(),
                scores,
                new Mobilisation.Plan(answers.kickOffOn(), answers.exitPlanBy())));
    }
}
