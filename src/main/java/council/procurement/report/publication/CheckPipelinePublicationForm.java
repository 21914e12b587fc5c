package council.procurement.report.publication;

import org.springframework.stereotype.Component;

/** Form {@code forms/portfolio/check-pipeline-publication.form}. */
@Component("check-pipeline-publication")
class CheckPipelinePublicationForm extends CheckPublicationForm {

    CheckPipelinePublicationForm(Publications publications, CheckFacts facts) {
        super(publications, facts);
    }
}
