package council.procurement.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.oauth2.sdk.TokenRequest;
import council.procurement.browser.SsoJourneys;
import council.procurement.http.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Sign-in by an identity provider: whom it lets in and as whom, and everything else that it does not. The build runs it in a
 * virtual machine of its own, because it needs another Octant than all other tests.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "octant.data-directory=target/test-data/${random.uuid}",
            "octant.durable=false",
            "octant.demo.portfolio=false",
            "octant.background=false",
            "octant.sign-in.hash-strength=4",
            "octant.sso.client-id=octant",
            "octant.sso.client-secret=secret of octant",
            "octant.sso.read-timeout=20s",
            "octant.sso.groups.managers=Watchers",
            "octant.sso.groups.contract-managers=Contracts,Contracts too"
        })
@ActiveProfiles("sso")
class SsoTest extends SsoJourneys {

    private static final String ISSUER = "council";
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @AfterAll
    static void end() {
        PROVIDER.shutdown();
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        PROVIDER.start();
        warmProviderUp();
        registry.add("octant.sso.issuer", () -> PROVIDER.issuerUrl(ISSUER).toString());
    }

    /** What takes long at first is done before anybody waits for it. */
    private static void warmProviderUp() {
        assertThat(askProvider(PROVIDER.wellKnownUrl(ISSUER).toString()).statusCode())
                .isEqualTo(200);
        assertThat(askProvider(PROVIDER.jwksUrl(ISSUER).toString()).statusCode())
                .isEqualTo(200);
        assertThat(PROVIDER.issueToken(ISSUER, "nobody", "octant").serialize()).isNotEmpty();
    }

    @Override
    protected URI provider() {
        return PROVIDER.baseUrl().uri();
    }

    @Override
    protected void knows(String name, String group) {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER, "subject of " + name, "JWT", List.of("octant"), claims(name, List.of(group)), 3600));
    }

    @Test
    void goodAnswerMakesThePersonAndSignsThemInEverywhere() {
        Caller caller = Caller.anonymous(port);
        caller.get("/sign-in");
        String before = caller.cookie("JSESSIONID").orElseThrow().getValue();

        HttpResponse<String> answer = signIn(caller, "s-1", claims("ada", List.of("Contracts", "Unknown")));

        assertThat(destination(answer)).endsWith(":" + port + "/");
        assertThat(caller.cookie("JSESSIONID").orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(caller.get("/").body()).contains("Signed in as", "ada", "/camunda/app/tasklist/");
        User made = person("ada");
        assertThat(made.getFirstName()).isEqualTo("Ada");
        assertThat(made.getLastName()).isEqualTo("Lovelace");
        assertThat(made.getEmail()).isEqualTo("ada@council.example");
        assertThat(groups("ada")).containsExactly("contract-managers");
        caller.get("/camunda/app/tasklist/default/");
        assertThat(caller.call("GET", WHO_AM_I, "").body()).contains("\"ada\"");
    }

    @Test
    void peopleComeBackToThePageTheyAskedFor() {
        Caller caller = Caller.anonymous(port);
        caller.get("/camunda/app/cockpit/default/");

        assertThat(destination(signIn(caller, "s-2", claims("grace", List.of("Watchers")))))
                .endsWith("/camunda/app/cockpit/default/");
    }

    @Test
    void laterSignInBringsThePersonToWhatTheProviderSays() {
        signIn(Caller.anonymous(port), "s-3", claims("mary", List.of("Contracts", "Watchers")));
        Map<String, Object> later = claims("mary.married", List.of("Watchers"));
        later.put("family_name", "Newname");

        Caller caller = Caller.anonymous(port);
        signIn(caller, "s-3", later);

        assertThat(person("mary").getLastName()).isEqualTo("Newname");
        assertThat(groups("mary")).containsExactly("managers");
        assertThat(identities.createUserQuery().userId("mary.married").count()).isZero();
        assertThat(caller.get("/").body()).contains("<strong>mary</strong>");
    }

    @Test
    void whoHasLostTheirGroupsIsRefusedAndTakenOutOfThem() {
        signIn(Caller.anonymous(port), "s-4", claims("leaver", List.of("Contracts")));

        Caller caller = Caller.anonymous(port);
        assertThat(destination(signIn(caller, "s-4", claims("leaver", List.of("Unknown")))))
                .endsWith("/sign-in?refused=no-group");

        assertThat(groups("leaver")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            wrong-issuer   | The answer came from another sign-in service than your council
            wrong-audience | was meant for another program than Octant.
            wrong-nonce    | belongs to another attempt to sign in.
            expired        | was too old. Try again.
            no-group       | you belong to no group that works with Octant.
            no-name        | gave no user name that Octant can use
            """)
    void wrongAnswerIsRefusedWithASentenceAndNobodyIsMade(String reason, String sentence) {
        Map<String, Object> claims = claims("nobody-" + reason, List.of("Contracts"));
        switch (reason) {
            case "wrong-issuer" -> claims.put("iss", "https://elsewhere.example");
            case "wrong-audience" -> claims.put("aud", "another program");
            case "wrong-nonce" -> claims.put("nonce", "of another attempt");
            case "expired" -> {
                claims.put("iat", Date.from(Instant.now().minusSeconds(7200)));
                claims.put("exp", Date.from(Instant.now().minusSeconds(3600)));
            }
            case "no-group" -> claims.remove("groups");
            default -> claims.put("preferred_username", "no name! at all");
        }
        Caller caller = Caller.anonymous(port);

        HttpResponse<String> answer = signIn(caller, "s-" + reason, claims);

        assertThat(destination(answer)).endsWith("/sign-in?refused=" + reason);
        assertThat(caller.get("/sign-in?refused=" + reason).body().replaceAll("\\s+", " "))
                .contains("role=\"alert\"", "You are not signed in", sentence);
        assertThat(caller.call("GET", WHO_AM_I, "").statusCode()).isEqualTo(401);
        assertThat(identities
                        .createUserQuery()
                        .userIdIn("nobody-" + reason, "no name! at all")
                        .count())
                .isZero();
        assertThat(jdbc.sql("select count(*) from sso_person where subject = ?")
                        .param("s-" + reason)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nameOfAnotherAccountIsNotTakenOver() {
        assertThat(destination(signIn(Caller.anonymous(port), "s-5", claims("admin", List.of("Watchers")))))
                .endsWith("/sign-in?refused=name-taken");
        assertThat(destination(signIn(Caller.anonymous(port), "s-5", claims("Admin", List.of("Watchers")))))
                .endsWith("/sign-in?refused=name-taken");

        assertThat(groups("admin")).containsExactly("camunda-admin");
    }

    @Test
    void answerToNobodysQuestionIsRefused() {
        Caller caller = Caller.anonymous(port);

        assertThat(destination(caller.get("/login/oauth2/code/council?code=1&state=2")))
                .endsWith("/sign-in?refused=lost");
    }

    @Test
    void providerThatHangsIsSaidNotToAnswer() {
        Caller caller = Caller.anonymous(port);
        var patience = new CountDownLatch(1);
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, "s-8", "JWT", List.of("octant"), Map.of(), 60) {
            @Override
            public String subject(TokenRequest question) {
                waitFor(patience);
                return super.subject(question);
            }
        });
        URI back = URI.create(destination(askProvider(destination(caller.get("/oauth2/authorization/council")))));
        Instant asked = Instant.now();

        HttpResponse<String> answer = caller.get(back.getRawPath() + "?" + back.getRawQuery());

        patience.countDown();
        assertThat(destination(answer)).endsWith("/sign-in?refused=unreachable");
        assertThat(Duration.between(asked, Instant.now())).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(caller.get("/sign-in?refused=unreachable").body().replaceAll("\\s+", " "))
                .contains("role=\"alert\"", "sign-in service does not answer at the moment. Try again later.");
    }

    @Test
    void accountOfTheProviderTakesNoPassword() {
        signIn(Caller.anonymous(port), "s-6", claims("alan", List.of("Contracts")));

        assertThat(destination(Caller.anonymous(port).signIn("alan", ""))).endsWith("/sign-in?error");
        assertThat(Caller.anonymous(port).callAs("alan", "GET", "/register").statusCode())
                .isEqualTo(401);
    }

    @Test
    void signingOutSignsOutAtTheProvider() {
        Caller caller = Caller.anonymous(port);
        signIn(caller, "s-7", claims("edith", List.of("Contracts")));

        HttpResponse<String> answer = caller.submit("/sign-out", "");

        assertThat(destination(answer))
                .startsWith(PROVIDER.endSessionEndpointUrl(ISSUER).toString())
                .contains("id_token_hint=", "post_logout_redirect_uri=http://127.0.0.1:" + port + "/sign-in?logout");
        assertThat(caller.call("GET", WHO_AM_I, "").statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutOfAWebappSignsOutAtTheProviderToo() {
        Caller caller = Caller.anonymous(port);
        signIn(caller, "s-9", claims("elma", List.of("Contracts")));
        caller.get("/camunda/app/tasklist/default/");

        assertThat(caller.call("POST", WHO_AM_I + "/logout", "").statusCode()).isEqualTo(204);

        assertThat(caller.call("GET", WHO_AM_I, "").statusCode()).isEqualTo(401);
        assertThat(destination(caller.get("/signed-out")))
                .startsWith(PROVIDER.endSessionEndpointUrl(ISSUER).toString())
                .contains("id_token_hint=", "post_logout_redirect_uri=http://127.0.0.1:" + port + "/sign-in?logout");
        assertThat(destination(caller.get("/signed-out"))).as("once only").endsWith(":" + port + "/sign-in?logout");
    }

    @Test
    void whoCameWithAPasswordIsNotSentToTheProvider() {
        Caller caller = Caller.signedIn(port, "contracts", "tasklist");

        caller.call("POST", WHO_AM_I + "/logout", "");

        assertThat(destination(caller.get("/signed-out"))).endsWith(":" + port + "/sign-in?logout");
    }

    @Test
    void passwordsGoOnWorkingAndThePageOffersBothWays() {
        Caller caller = Caller.anonymous(port);

        HttpResponse<String> page = caller.get("/sign-in?refused=no-such-reason");

        assertThat(page.body())
                .contains("/oauth2/authorization/council", "name=\"password\"")
                .doesNotContain("alert");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' http://" + PROVIDER.baseUrl().host() + ":"
                        + PROVIDER.baseUrl().port() + ";");
        assertThat(destination(caller.signIn("contracts", Caller.PASSWORD))).endsWith(":" + port + "/");
    }

    @Test
    void groupsAreNamedAsOctantHasThem() {
        assertThat(new SsoGroups(properties(Map.of("contractmanagers", List.of("A", "B")))).of(List.of("B", "C")))
                .containsExactly(StaffGroup.CONTRACT_MANAGERS);
        assertThatIllegalStateException()
                .isThrownBy(() -> new SsoGroups(properties(Map.of("buyers", List.of("A")))))
                .withMessageContaining("names “buyers”, but Octant has no such group");
        assertThatIllegalStateException()
                .isThrownBy(() -> new SsoGroups(properties(Map.of())))
                .withMessageContaining("octant.sso.groups names no group");
    }

    private static SsoProperties properties(Map<String, List<String>> groups) {
        return new SsoProperties(
                null,
                null,
                null,
                List.of(),
                "preferred_username",
                "groups",
                groups,
                Duration.ofSeconds(3),
                Duration.ofSeconds(5));
    }

    private static Map<String, Object> claims(String name, List<String> groups) {
        return new HashMap<>(Map.of(
                "preferred_username", name,
                "given_name", "Ada",
                "family_name", "Lovelace",
                "email", "ada@council.example",
                "groups", groups));
    }

    /** Goes the way of a browser: to the provider, which knows at once who it is, and back. */
    private static HttpResponse<String> signIn(Caller caller, String subject, Map<String, Object> claims) {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of("octant"), claims, 3600));
        String question = destination(caller.get("/oauth2/authorization/council"));
        assertThat(question).contains("state=", "nonce=", "code_challenge=");
        URI back = URI.create(destination(askProvider(question)));
        return caller.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    private static HttpResponse<String> askProvider(String address) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .timeout(Caller.PATIENCE)
                                    .build(),
                            BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void waitFor(CountDownLatch patience) {
        try {
            assertThat(patience.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private User person(String id) {
        return identities.createUserQuery().userId(id).singleResult();
    }

    private List<String> groups(String person) {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static String destination(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
