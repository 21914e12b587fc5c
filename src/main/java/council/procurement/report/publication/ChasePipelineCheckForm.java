package council.procurement.report.publication;

import org.springframework.stereotype.Component;

/** Form {@code forms/portfolio/chase-pipeline-check.form}. */
@Component("chase-pipeline-check")
class ChasePipelineCheckForm extends ChaseCheckForm {

    ChasePipelineCheckForm(CheckFacts facts) {
        super(facts);
    }
}
