package council.procurement.report.publication;

import org.springframework.stereotype.Component;

/** Form {@code forms/portfolio/look-over-register-publication.form}. */
@Component("look-over-register-publication")
class LookOverRegisterPublicationForm extends LookOverForm {

    LookOverRegisterPublicationForm(Publications publications, CheckFacts facts) {
        super(publications, facts);
    }
}
