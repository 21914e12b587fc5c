package council.procurement.contract.obligation;

import council.procurement.engine.TaskContext;
import council.procurement.register.ChaseForm;
import council.procurement.register.ContractFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/chase-report-on-obligation.form}. */
@Component("chase-report-on-obligation")
class ChaseReportOnObligationForm extends ChaseForm {

    private final DueObligations due;

    ChaseReportOnObligationForm(ContractFacts facts, DueObligations due) {
        super(facts, DueObligations.STEP, "The late report on an obligation");
        this.due = due;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return due.facts(task, ObligationVariables.NUMBER.in(task));
    }
}
