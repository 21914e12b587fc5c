package council.procurement.report.publication;

import org.springframework.stereotype.Component;

/** Form {@code forms/portfolio/publish-pipeline-now.form}. */
@Component("publish-pipeline-now")
class PublishPipelineNowForm extends PublishNowForm {

    PublishPipelineNowForm(Publications publications) {
        super(publications, PublicationKind.PIPELINE);
    }
}
