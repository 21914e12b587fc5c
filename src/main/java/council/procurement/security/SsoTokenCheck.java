package council.procurement.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whether a token is the provider's own and meant for Octant, each with a code of its own; beside the checks of OpenID Connect Core, section 3.1.3.7, that Spring Security makes.
 */
final class SsoTokenCheck implements OAuth2TokenValidator<Jwt> {

    private final ClientRegistration registration;

    SsoTokenCheck(ClientRegistration registration) {
        this.registration = registration;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        List<OAuth2Error> errors = new ArrayList<>();
        String issuer = token.getClaimAsString("iss");
        if (issuer == null || !issuer.equals(registration.getProviderDetails().getIssuerUri())) {
            errors.add(new OAuth2Error(SsoRefusal.WRONG_ISSUER.name()));
        }
        if (token.getAudience() == null || !token.getAudience().contains(registration.getClientId())) {
            errors.add(new OAuth2Error(SsoRefusal.WRONG_AUDIENCE.name()));
        }
        return errors.isEmpty() ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(errors);
    }
}
