package council.procurement.step.management;

import council.procurement.register.ChaseForm;
import council.procurement.register.ContractFacts;
import org.springframework.stereotype.Component;

/** Form {@code forms/6-management/chase-termination-notice.form}. */
@Component("chase-termination-notice")
class ChaseTerminationNoticeForm extends ChaseForm {

    ChaseTerminationNoticeForm(ContractFacts facts) {
        super(facts, CloseOut.STEP, "The late contract termination notice");
    }
}
