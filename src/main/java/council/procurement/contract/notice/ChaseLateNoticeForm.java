package council.procurement.contract.notice;

import council.procurement.register.ChaseForm;
import council.procurement.register.ContractFacts;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/chase-late-notice.form}. */
@Component("chase-late-notice")
class ChaseLateNoticeForm extends ChaseForm {

    ChaseLateNoticeForm(ContractFacts facts) {
        super(facts, NoticesToSuppliers.STEP, "The late notice to the supplier");
    }
}
