package council.procurement.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;

/** An identity provider that takes every call and answers none keeps nobody waiting for longer than the settings say. */
@Timeout(30)
class SsoTimeoutsTest {

    private static final Duration PATIENCE = Duration.ofMillis(400);

    private ServerSocket silent;
    private String issuer;
    private Sso sso;

    @BeforeEach
    void begin() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        issuer = "http://127.0.0.1:" + silent.getLocalPort() + "/council";
        sso = new Sso(properties(PATIENCE, PATIENCE));
    }

    @AfterEach
    void end() throws IOException {
        silent.close();
    }

    @Test
    void whatItIs() {
        Instant asked = Instant.now();

        Throwable failure = catchThrowable(() -> sso.identityProvider().findByRegistrationId("council"));

        assertThat(waited(asked)).isBetween(PATIENCE, PATIENCE.multipliedBy(20));
        assertThat(failure)
                .isInstanceOf(AuthenticationServiceException.class)
                .hasMessageContaining("does not say what it is: " + issuer);
        assertThat(destination((AuthenticationException) failure)).isEqualTo("/sign-in?refused=unreachable");
    }

    @Test
    void peopleDoNotWaitForOneAnother() {
        var provider = sso.identityProvider();
        Instant asked = Instant.now();

        List<Throwable> failures = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> catchThrowable(() -> provider.findByRegistrationId("council")),
                        one -> new Thread(one).start()))
                .limit(40)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(waited(asked)).isLessThan(PATIENCE.multipliedBy(20));
        assertThat(failures).hasOnlyElementsOfType(AuthenticationServiceException.class);
    }

    @Test
    void theToken() {
        ClientRegistration provider = provider();
        var question = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(issuer + "/authorize")
                .clientId("octant")
                .redirectUri("http://127.0.0.1/login/oauth2/code/council")
                .state("1")
                .build();
        var answer = OAuth2AuthorizationResponse.success("code")
                .redirectUri("http://127.0.0.1/login/oauth2/code/council")
                .state("1")
                .build();
        Instant asked = Instant.now();

        var failure = (OAuth2AuthorizationException) catchThrowable(() -> sso.answers()
                .getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                        provider, new OAuth2AuthorizationExchange(question, answer))));

        assertThat(waited(asked)).isBetween(PATIENCE, PATIENCE.multipliedBy(20));
        assertThat(destination(new OAuth2AuthenticationException(failure.getError(), failure)))
                .isEqualTo("/sign-in?refused=unreachable");
    }

    @Test
    void theKeysItIsSignedWith() throws JOSEException {
        String token = token();
        Instant asked = Instant.now();

        Throwable failure = catchThrowable(
                () -> sso.tokensOfIdentityProvider().createDecoder(provider()).decode(token));

        assertThat(waited(asked)).isBetween(PATIENCE, PATIENCE.multipliedBy(20));
        assertThat(destination(new OAuth2AuthenticationException(new OAuth2Error("invalid_id_token"), failure)))
                .isEqualTo("/sign-in?refused=unreachable");
    }

    @Test
    void timesAreLongerThanNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties(Duration.ZERO, PATIENCE))
                .withMessage("octant.sso.connect-timeout is to be a time longer than none, such as 5s.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties(PATIENCE, PATIENCE.negated()))
                .withMessage("octant.sso.read-timeout is to be a time longer than none, such as 5s.");
    }

    private SsoProperties properties(Duration connect, Duration read) {
        return new SsoProperties(
                issuer, "octant", "secret", List.of("openid"), "preferred_username", "groups", Map.of(), connect, read);
    }

    private ClientRegistration provider() {
        return ClientRegistrations.fromOidcConfiguration(Map.of(
                        "issuer", issuer,
                        "authorization_endpoint", issuer + "/authorize",
                        "token_endpoint", issuer + "/token",
                        "jwks_uri", issuer + "/jwks",
                        "subject_types_supported", List.of("public")))
                .registrationId("council")
                .clientId("octant")
                .clientSecret("secret")
                .build();
    }

    private static String token() throws JOSEException {
        var key = new RSAKeyGenerator(2048).keyID("1").generate();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(),
                new JWTClaimsSet.Builder().subject("somebody").build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static Duration waited(Instant since) {
        return Duration.between(since, Instant.now());
    }

    private static String destination(AuthenticationException failure) {
        var answer = new MockHttpServletResponse();
        try {
            new SsoFailures().onAuthenticationFailure(new MockHttpServletRequest(), answer, failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.valueOf(answer.getRedirectedUrl());
    }
}
