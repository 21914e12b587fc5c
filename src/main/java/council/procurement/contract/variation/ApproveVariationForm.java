package council.procurement.contract.variation;

import static council.procurement.contract.variation.VariationVariables.PROPOSAL;
import static council.procurement.contract.variation.VariationVariables.VARIATION_APPROVED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/approve-variation.form}. */
@Component("approve-variation")
class ApproveVariationForm implements TaskForm<ApproveVariationForm.Answers> {

    private final Variations variations;
    private final VariationFacts facts;

    ApproveVariationForm(Variations variations, VariationFacts facts) {
        this.variations = variations;
        this.facts = facts;
    }

    enum Decision {
        APPROVE,
        REFUSE
    }

    record Answers(Decision decision, @Nullable String refusedBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()), PROPOSAL.in(task));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        if (answers.decision() == Decision.APPROVE) {
            variations.approve(reference, PROPOSAL.in(task), task.person().id());
            return TaskResult.of("The variation was approved.").with(VARIATION_APPROVED, true);
        }
        String because = Objects.requireNonNull(answers.refusedBecause());
        variations.refuse(reference, PROPOSAL.in(task), task.person().id(), because);
        return TaskResult.of("The variation was refused: " + because).with(VARIATION_APPROVED, false);
    }
}
