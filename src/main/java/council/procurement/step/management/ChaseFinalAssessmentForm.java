package council.procurement.step.management;

import council.procurement.register.ChaseForm;
import council.procurement.register.ContractFacts;
import org.springframework.stereotype.Component;

/** Form {@code forms/6-management/chase-final-assessment.form}. */
@Component("chase-final-assessment")
class ChaseFinalAssessmentForm extends ChaseForm {

    ChaseFinalAssessmentForm(ContractFacts facts) {
        super(facts, CloseOut.STEP, "The late final assessment");
    }
}
