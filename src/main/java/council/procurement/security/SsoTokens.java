package council.procurement.security;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Reads and checks the identity provider's ID tokens, with the keys that it gives: what Spring Security does, except that
 * keys are asked for with an end to patience.
 */
final class SsoTokens implements JwtDecoderFactory<ClientRegistration> {

    private final RestTemplate client;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    SsoTokens(ClientHttpRequestFactory calls) {
        client = new RestTemplate(calls);
    }

    /** Keeps what reads the tokens, and in it the keys, by their address. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        return decoders.computeIfAbsent(
                provider.getProviderDetails().getJwkSetUri(), address -> decoder(address, provider));
    }

    private JwtDecoder decoder(String keys, ClientRegistration provider) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(keys).restOperations(client).build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(new SsoTokenCheck(provider), new OidcIdTokenValidator(provider))));
        return decoder;
    }
}
