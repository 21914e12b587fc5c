package council.procurement.report.publication;

import org.springframework.stereotype.Component;

/** Form {@code forms/portfolio/chase-register-check.form}. */
@Component("chase-register-check")
class ChaseRegisterCheckForm extends ChaseCheckForm {

    ChaseRegisterCheckForm(CheckFacts facts) {
        super(facts);
    }
}
