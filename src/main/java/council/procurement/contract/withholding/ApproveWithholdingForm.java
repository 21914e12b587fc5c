package council.procurement.contract.withholding;

import static council.procurement.contract.withholding.WithholdingVariables.PROPOSAL;
import static council.procurement.contract.withholding.WithholdingVariables.WITHHOLDING_APPROVED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/approve-withholding.form}. */
@Component("approve-withholding")
class ApproveWithholdingForm implements TaskForm<ApproveWithholdingForm.Answers> {

    private final Withholdings withholdings;

    ApproveWithholdingForm(Withholdings withholdings) {
        this.withholdings = withholdings;
    }

    enum Decision {
        APPROVE,
        REFUSE
    }

    record Answers(Decision decision, @Nullable String refusedBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return withholdings.facts(new ContractReference(task.reference()), PROPOSAL.in(task));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        if (answers.decision() == Decision.APPROVE) {
            withholdings.approve(reference, PROPOSAL.in(task), task.person().id());
            return TaskResult.of("The proposal about what is published was approved.")
                    .with(WITHHOLDING_APPROVED, true);
        }
        String because = Objects.requireNonNull(answers.refusedBecause());
        withholdings.refuse(reference, PROPOSAL.in(task), task.person().id(), because);
        return TaskResult.of("The proposal about what is published was refused: " + because)
                .with(WITHHOLDING_APPROVED, false);
    }
}
