package council.procurement.step.award;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.Tiering;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/5-award/mobilise-contract.form}. */
@Component("mobilise-contract")
class MobiliseContractForm implements TaskForm<MobiliseContractForm.Answers> {

    private final Mobilisation mobilisation;
    private final AwardFacts facts;

    MobiliseContractForm(Mobilisation mobilisation, AwardFacts facts) {
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
            @Nullable String socialValue,
            LocalDate kickOffOn,
            LocalDate exitPlanBy) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> all = facts.ofApproved(task.reference());
        all.put("managers", Markdown.list(mobilisation.managers()));
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
                new Mobilisation.Plan(answers.socialValue(), answers.kickOffOn(), answers.exitPlanBy())));
    }
}
