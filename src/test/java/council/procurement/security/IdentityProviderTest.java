package council.procurement.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** The identity provider is asked what it is until it has said so once, and has to be the one that was meant. */
class IdentityProviderTest {

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String issuer;
    private int status = 200;
    private String says;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/council";
        says = issuer;
        server.createContext("/", call -> {
            asked.add(call.getRequestURI().getPath());
            byte[] body = description().getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(status, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void itIsAskedOnce() {
        var provider = provider(issuer);

        assertThat(provider.findByRegistrationId("council").getProviderDetails().getTokenUri())
                .isEqualTo(issuer + "/token");
        assertThat(provider.findByRegistrationId("council").getScopes()).containsExactly("openid", "email");

        assertThat(asked).containsExactly("/council/.well-known/openid-configuration");
    }

    @Test
    void itIsAskedAgainAfterItFailed() {
        var provider = provider(issuer);
        status = 503;
        assertThatExceptionOfType(AuthenticationServiceException.class)
                .isThrownBy(() -> provider.findByRegistrationId("council"));
        status = 200;

        assertThat(provider.findByRegistrationId("council").getClientId()).isEqualTo("octant");
        assertThat(asked).hasSize(2);
    }

    @Test
    void anotherProviderThanTheOneThatWasMeantIsNotTaken() {
        says = "https://elsewhere.example";

        assertThatExceptionOfType(AuthenticationServiceException.class)
                .isThrownBy(() -> provider(issuer).findByRegistrationId("council"))
                .withMessage("The setting octant.sso.issuer is to be the address that the identity provider gives"
                        + " itself, https://elsewhere.example");
    }

    @Test
    void slashAtTheEndOfItsAddressIsPartOfIt() {
        says = issuer + "/";

        assertThat(provider(issuer + "/").findByRegistrationId("council")).isNotNull();
        assertThatExceptionOfType(AuthenticationServiceException.class)
                .isThrownBy(() -> provider(issuer).findByRegistrationId("council"));
    }

    @Test
    void otherNamesAreNotAskedAbout() {
        assertThat(provider(issuer).findByRegistrationId("elsewhere")).isNull();
        assertThat(asked).isEmpty();
    }

    private static ClientRegistrationRepository provider(String address) {
        return new Sso(new SsoProperties(
                        address,
                        "octant",
                        "secret",
                        List.of("openid", "email"),
                        "preferred_username",
                        "groups",
                        Map.of(),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10)))
                .identityProvider();
    }

    private String description() {
        return """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
                 "jwks_uri": "%s/jwks", "subject_types_supported": ["public"]}
                """.formatted(says, says, says, says);
    }
}
