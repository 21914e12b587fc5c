package council.procurement.contract.variation;

import static council.procurement.contract.variation.VariationVariables.CHANGE_NOTICE;
import static council.procurement.contract.variation.VariationVariables.CHANGE_NOTICE_OWED;
import static council.procurement.contract.variation.VariationVariables.PROPOSAL;

import council.procurement.register.ContractReference;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task {@code Task_CheckChangeNotice}: whether a notice has to be out before the contract changes. */
@Component
class CheckChangeNoticeDelegate implements JavaDelegate {

    private final Variations variations;

    CheckChangeNoticeDelegate(Variations variations) {
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Long> notice =
                variations.announce(new ContractReference(execution.getProcessBusinessKey()), PROPOSAL.in(execution));
        CHANGE_NOTICE_OWED.set(execution, notice.isPresent());
        notice.ifPresent(number -> CHANGE_NOTICE.set(execution, number));
    }
}
