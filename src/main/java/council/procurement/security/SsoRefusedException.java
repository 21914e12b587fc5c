package council.procurement.security;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The identity provider's answer is good, but whom it is about cannot sign in. */
class SsoRefusedException extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1L;

    SsoRefusedException(SsoRefusal reason) {
        super(new OAuth2Error(reason.name()));
    }
}
