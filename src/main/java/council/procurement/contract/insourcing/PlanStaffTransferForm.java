package council.procurement.contract.insourcing;

import council.procurement.contract.insourcing.InsourcingPreparation.Tupe;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/plan-staff-transfer.form}. */
@Component("plan-staff-transfer")
class PlanStaffTransferForm implements TaskForm<PlanStaffTransferForm.Answers> {

    private final InsourcingPreparation preparation;
    private final InsourcingFacts facts;

    PlanStaffTransferForm(InsourcingPreparation preparation, InsourcingFacts facts) {
        this.preparation = preparation;
        this.facts = facts;
    }

    record Answers(
            int staffInScope,
            Tupe tupe,
            String pensions,
            @Nullable LocalDate consultationStarts) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        preparation.planStaff(
                new ContractReference(task.reference()),
                answers.staffInScope(),
                answers.tupe(),
                answers.pensions(),
                answers.consultationStarts());
        return TaskResult.of("The transfer of staff is planned: " + answers.staffInScope() + " in scope; "
                + switch (answers.tupe()) {
                    case YES -> "TUPE is expected to apply.";
                    case NO -> "TUPE is not expected to apply.";
                    case TO_BE_ADVISED -> "legal will say whether TUPE applies.";
                });
    }
}
