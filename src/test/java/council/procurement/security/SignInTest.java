package council.procurement.security;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How people sign in and out, and what keeps others out of their sessions. */
@OctantTest
class SignInTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Strangers strangers;

    @Test
    void wrongPasswordLeadsBackToThePageAndSaysSo() {
        Caller caller = Caller.anonymous(port);

        HttpResponse<String> answer = caller.signIn(strangers.called("forgetful"), "not this one");

        assertThat(destination(answer)).endsWith("/sign-in?error");
        assertThat(caller.get("/sign-in?error").body())
                .contains("role=\"alert\"", "The user name or the password is wrong.");
        assertThat(caller.call("GET", WHO_AM_I, "").statusCode()).isEqualTo(401);
    }

    @Test
    void rightPasswordLeadsToTheFirstPage() {
        HttpResponse<String> answer = Caller.anonymous(port).signIn("contracts", Caller.PASSWORD);

        assertThat(destination(answer)).endsWith(":" + port + "/");
    }

    @Test
    void peopleComeBackToThePageTheyAskedFor() {
        Caller caller = Caller.anonymous(port);

        assertThat(destination(caller.get(TASKLIST))).endsWith("/sign-in");
        assertThat(destination(caller.signIn("contracts", Caller.PASSWORD))).endsWith(TASKLIST);
    }

    @Test
    void peopleDoNotComeBackToACallThatAPageMade() {
        Caller caller = Caller.anonymous(port);
        caller.call("GET", "/camunda/api/engine/engine/default/task", "");
        caller.call("GET", "/camunda/app/tasklist/styles/user-styles.css", "");

        assertThat(destination(caller.signIn("contracts", Caller.PASSWORD))).endsWith(":" + port + "/");
    }

    @Test
    void sessionOfBeforeSigningInIsNotTheOneAfter() {
        Caller caller = Caller.anonymous(port);
        caller.get("/sign-in");
        String before = caller.cookie("JSESSIONID").orElseThrow().getValue();

        caller.signIn("contracts", Caller.PASSWORD);

        assertThat(caller.cookie("JSESSIONID").orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void scriptsAndOtherSitesDoNotGetTheSession() {
        Caller caller = Caller.anonymous(port);

        List<String> given = caller.get("/sign-in").headers().allValues("Set-Cookie");

        assertThat(given)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void signInFormNeedsItsToken() {
        Caller caller = Caller.anonymous(port);
        caller.get("/sign-in");

        HttpResponse<String> answer =
                caller.send(caller.request("POST", "/sign-in", "username=contracts&password=" + Caller.PASSWORD)
                        .header("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(caller.call("GET", WHO_AM_I, "").statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutOfAWebappEndsTheSession() {
        Caller caller = Caller.signedIn(port, "contracts", "tasklist");
        assertThat(caller.call("GET", WHO_AM_I, "").body()).contains("contracts");

        HttpResponse<String> answer = caller.call("POST", WHO_AM_I + "/logout", "");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(destination(caller.get("/signed-out"))).endsWith("/sign-in?logout");
        assertThat(caller.call("GET", WHO_AM_I, "").statusCode()).isEqualTo(401);
        assertThat(destination(caller.get(TASKLIST))).endsWith("/sign-in");
    }

    @Test
    void whoHasSignedOutLongAgoFindsThatTheyHave() {
        assertThat(destination(Caller.anonymous(port).get("/signed-out"))).endsWith("/sign-in?logout");
    }

    @Test
    void signingOutOfAPageEndsTheSession() {
        Caller caller = Caller.signedIn(port, "contracts", "tasklist");

        HttpResponse<String> answer = caller.submit("/sign-out", "");

        assertThat(destination(answer)).endsWith("/sign-in?logout");
        assertThat(caller.get("/sign-in?logout").body()).contains("You have signed out.");
        assertThat(caller.call("GET", WHO_AM_I, "").statusCode()).isEqualTo(401);
    }

    @Test
    void webappsTakeTheirPersonFromTheSignInAlone() {
        Caller caller = Caller.signedIn(port, "contracts", "tasklist");
        assertThat(caller.call("GET", WHO_AM_I, "").body()).contains("contracts");

        caller.signIn("manager", Caller.PASSWORD);
        caller.get("/camunda/app/cockpit/default/");

        assertThat(caller.call("GET", WHO_AM_I, "").body()).contains("manager").doesNotContain("contracts");
    }

    @Test
    void whoBelongsToNoGroupIsToldWhatToDo() {
        Caller stranger = Caller.anonymous(port);
        stranger.signIn(strangers.called("stranger"), Caller.PASSWORD);

        assertThat(stranger.get("/").body())
                .contains("stranger", "belong to no group that works with", "Octant administrator")
                .doesNotContain("/camunda/app/");
        HttpResponse<String> tasklist = stranger.get(TASKLIST);
        assertThat(tasklist.statusCode()).isEqualTo(403);
        assertThat(tasklist.body()).contains("This is not for you", "You belong to no group that works with");
    }

    @Test
    void ownPagesAllowNothingFromElsewhere() {
        assertThat(Caller.anonymous(port).get("/sign-in").headers().map())
                .containsEntry(
                        "Content-Security-Policy",
                        List.of("default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
                                + " form-action 'self'; frame-ancestors 'none'"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("X-Frame-Options", List.of("DENY"))
                .containsEntry("Referrer-Policy", List.of("same-origin"))
                .containsEntry("Cache-Control", List.of("no-cache, no-store, max-age=0, must-revalidate"));
    }

    @Test
    void webappsAllowNoScriptInAPageAndNoEval() {
        HttpResponse<String> page =
                Caller.signedIn(port, "contracts", "tasklist").get(TASKLIST);

        assertThat(page.headers().map())
                .containsEntry(
                        "Content-Security-Policy",
                        List.of("default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                                + " img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self';"
                                + " form-action 'self'; frame-ancestors 'none'"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("X-Frame-Options", List.of("DENY"))
                .containsEntry("Referrer-Policy", List.of("same-origin"))
                .containsEntry("Cache-Control", List.of("no-store"));
        assertThat(page.body()).doesNotContain("<script>", "$APP_ROOT", "$BASE");
    }

    @Test
    void onlyFilesOfTheWebappsAreKeptByTheBrowser() {
        Caller caller = Caller.signedIn(port, "contracts", "tasklist");

        assertThat(caching(caller, "/camunda/lib/deps.js")).isEqualTo("private, max-age=604800, immutable");
        assertThat(caching(caller, "/camunda/app/tasklist/camunda-tasklist-bootstrap.js"))
                .isEqualTo("private, max-age=604800, immutable");
        assertThat(caching(caller, "/camunda/assets/octant/words.js")).isEqualTo("private, no-cache");
        assertThat(caching(caller, "/camunda/app/tasklist/scripts/config.js")).isEqualTo("private, no-cache");
        assertThat(caching(caller, WHO_AM_I)).isEqualTo("no-store");
        assertThat(caching(Caller.anonymous(port), "/camunda/lib/deps.js")).isEqualTo("no-store");
    }

    private static String caching(Caller caller, String path) {
        return caller.call("GET", path, "")
                .headers()
                .firstValue("Cache-Control")
                .orElseThrow();
    }

    private static String destination(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
