package council.procurement.report.publication;

import org.springframework.stereotype.Component;

/** Form {@code forms/portfolio/look-over-pipeline-publication.form}. */
@Component("look-over-pipeline-publication")
class LookOverPipelinePublicationForm extends LookOverForm {

    LookOverPipelinePublicationForm(Publications publications, CheckFacts facts) {
        super(publications, facts);
    }
}
