package council.procurement.contract.variation;

import static council.procurement.contract.variation.VariationVariables.PROPOSAL;

import council.procurement.register.ContractReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_MakeVariation}: the contract changes as was approved. */
@Component
class MakeVariationDelegate implements JavaDelegate {

    private final Variations variations;

    MakeVariationDelegate(Variations variations) {
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        variations.make(new ContractReference(execution.getProcessBusinessKey()), PROPOSAL.in(execution));
    }
}
