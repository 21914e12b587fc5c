package council.procurement.contract.withholding;

import static council.procurement.contract.withholding.WithholdingVariables.PROPOSAL;

import council.procurement.register.ContractReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_ApplyWithholding}: what is published changes as was approved. */
@Component
class ApplyWithholdingDelegate implements JavaDelegate {

    private final Withholdings withholdings;

    ApplyWithholdingDelegate(Withholdings withholdings) {
        this.withholdings = withholdings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withholdings.apply(new ContractReference(execution.getProcessBusinessKey()), PROPOSAL.in(execution));
    }
}
