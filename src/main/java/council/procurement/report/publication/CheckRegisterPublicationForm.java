package council.procurement.report.publication;

import org.springframework.stereotype.Component;

/** Form {@code forms/portfolio/check-register-publication.form}. */
@Component("check-register-publication")
class CheckRegisterPublicationForm extends CheckPublicationForm {

    CheckRegisterPublicationForm(Publications publications, CheckFacts facts) {
        super(publications, facts);
    }
}
