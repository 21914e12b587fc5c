package council.procurement.report.publication;

import org.springframework.stereotype.Component;

/** Form {@code forms/portfolio/publish-register-now.form}. */
@Component("publish-register-now")
class PublishRegisterNowForm extends PublishNowForm {

    PublishRegisterNowForm(Publications publications) {
        super(publications, PublicationKind.REGISTER);
    }
}
