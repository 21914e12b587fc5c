package council.procurement.security;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The council's identity provider as it describes itself (OpenID Connect Discovery 1.0, section 4). It is asked when somebody
 * first signs in, so that Octant starts while it is down, and asked again by everybody until it has answered once; they do
 * not wait for one another.
 */
final class IdentityProvider implements ClientRegistrationRepository {

    /** What it is called in addresses. */
    static final String NAME = "council";

    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    private final SsoProperties properties;
    private final RestClient client;
    private volatile @Nullable ClientRegistration known;

    IdentityProvider(SsoProperties properties, ClientHttpRequestFactory calls) {
        this.properties = properties;
        client = RestClient.builder().requestFactory(calls).build();
    }

    /**
     * What it says of itself; null for another name than its own.
     *
     * @throws AuthenticationServiceException if it does not answer, or is another than the one that was meant
     */
    @Override
    @SuppressWarnings("NullAway") // The interface says “or null” in words only.
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        if (!name.equals(NAME)) {
            return null;
        }
        ClientRegistration now = known;
        if (now == null) {
            now = ask();
            known = now;
        }
        return now;
    }

    private ClientRegistration ask() {
        String issuer = Objects.requireNonNull(properties.issuer());
        ClientRegistration said = ClientRegistrations.fromOidcConfiguration(describe(issuer))
                .registrationId(NAME)
                .clientId(Objects.requireNonNull(properties.clientId()))
                .clientSecret(Objects.requireNonNull(properties.clientSecret()))
                .scope(properties.scopes())
                .userNameAttributeName("sub")
                .build();
        if (!issuer.equals(said.getProviderDetails().getIssuerUri())) {
            throw new AuthenticationServiceException(
                    "The setting octant.sso.issuer is to be the address that the identity provider gives itself, "
                            + said.getProviderDetails().getIssuerUri());
        }
        return said;
    }

    private Map<String, Object> describe(String issuer) {
        try {
            return Objects.requireNonNull(client.get()
                    .uri(issuer.replaceFirst("/+$", "") + DESCRIPTION)
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {}));
        } catch (RestClientException e) {
            throw new AuthenticationServiceException("The identity provider does not say what it is: " + issuer, e);
        }
    }
}
