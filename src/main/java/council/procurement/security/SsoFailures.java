package council.procurement.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.RestClientException;

/** Leads whoever the identity provider's answer did not sign in to the sign-in page, which says why. */
final class SsoFailures implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SsoFailures.class);

    private static final Map<String, SsoRefusal> BY_CODE = Map.of(
            "invalid_nonce", SsoRefusal.WRONG_NONCE,
            "invalid_id_token", SsoRefusal.NOT_VALID,
            "authorization_request_not_found", SsoRefusal.LOST,
            "invalid_state_parameter", SsoRefusal.LOST,
            "access_denied", SsoRefusal.DENIED,
            "invalid_token_response", SsoRefusal.UNREACHABLE);

    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SsoRefusal reason = reasonOf(failure);
        LOG.warn("Nobody was signed in by the identity provider's answer: {}", reason);
        LOG.debug("The identity provider's answer", failure);
        redirect.sendRedirect(request, response, "/sign-in?refused=" + reason.word());
    }

    private static SsoRefusal reasonOf(AuthenticationException failure) {
        if (!(failure instanceof OAuth2AuthenticationException refused) || isOfACall(failure)) {
            return SsoRefusal.UNREACHABLE;
        }
        if (failure.getCause() instanceof JwtValidationException invalid) {
            return reasonOf(invalid.getErrors());
        }
        String code = refused.getError().getErrorCode();
        return refused instanceof SsoRefusedException
                ? SsoRefusal.valueOf(code)
                : BY_CODE.getOrDefault(code, SsoRefusal.DENIED);
    }

    /** Whether a call to the provider failed: Spring Security says that no token is valid whose key cannot be had. */
    private static boolean isOfACall(AuthenticationException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(RestClientException.class::isInstance);
    }

    /** The gravest of what is wrong with a token. Spring Security names the claims that are, in words only. */
    private static SsoRefusal reasonOf(Collection<OAuth2Error> errors) {
        List<String> codes = errors.stream().map(OAuth2Error::getErrorCode).toList();
        if (codes.contains(SsoRefusal.WRONG_ISSUER.name())) {
            return SsoRefusal.WRONG_ISSUER;
        } else if (codes.contains(SsoRefusal.WRONG_AUDIENCE.name())) {
            return SsoRefusal.WRONG_AUDIENCE;
        }
        boolean expired = errors.stream()
                .map(OAuth2Error::getDescription)
                .filter(Objects::nonNull)
                .anyMatch(words -> words.contains("exp="));
        return expired ? SsoRefusal.EXPIRED : SsoRefusal.NOT_VALID;
    }
}
