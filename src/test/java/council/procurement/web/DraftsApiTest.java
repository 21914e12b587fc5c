package council.procurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.OctantTest;
import council.procurement.engine.TaskDesk;
import council.procurement.http.Caller;
import council.procurement.security.Person;
import council.procurement.security.WebappToken;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the page of a form saves what is typed, and what it is told when it cannot. */
@OctantTest
@ExtendWith(OutputCaptureExtension.class)
class DraftsApiTest {

    private static final Person CORA = new Person("contracts", Set.of("contract-managers"));

    @LocalServerPort
    private int port;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private String address = "";

    @BeforeEach
    void coraHoldsATask() {
        String reference = "DRAFT-" + UUID.randomUUID();
        runtime.startProcessInstanceByKey("bridge", reference);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        desk.claim(CORA, task);
        address = "/api/tasks/" + task + "/draft";
    }

    @Test
    void savedFoundAndRemoved() throws JsonProcessingException {
        Caller cora = signedIn("contracts");
        assertThat(cora.call("GET", address, "").statusCode()).as("nothing yet").isEqualTo(204);

        HttpResponse<String> saved =
                cora.call("PUT", address, draft("contracts", Map.of("title", "Gr", "value", 4200.5)));
        HttpResponse<String> found = cora.call("GET", address, "");

        assertThat(saved.statusCode()).isEqualTo(200);
        String moment = json.readTree(saved.body()).path("savedAt").asText();
        assertThat(moment).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(json.readTree(found.body()))
                .isEqualTo(json.readTree(
                        "{\"fields\": {\"title\": \"Gr\", \"value\": 4200.5}, \"shown\": {}, \"savedAt\": \"" + moment
                                + "\"}"));
        assertThat(found.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(cora.call("DELETE", address, "").statusCode()).isEqualTo(204);
        assertThat(cora.call("GET", address, "").statusCode()).isEqualTo(204);
        assertThat(cora.call("DELETE", address, "").statusCode()).as("again").isEqualTo(204);
    }

    @Test
    void nothingIsSavedWithoutTheTokenOfThePage() {
        Caller cora = signedIn("contracts");
        String body = draft("contracts", Map.of("title", "forged"));

        for (String token : new String[] {"", "guessed"}) {
            HttpResponse<String> answer = cora.send(cora.request("PUT", address, body)
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", token));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body())
                    .as("it can be sent again with the right one")
                    .doesNotContain("ground");
        }
        assertThat(cora.send(cora.request("DELETE", address, "")).statusCode()).isEqualTo(403);
        assertThat(cora.call("GET", address, "").statusCode()).isEqualTo(204);
    }

    @Test
    void tokenOfOneSessionIsNoneOfAnother() {
        String others = signedIn("head").cookie("XSRF-TOKEN").orElseThrow().getValue();
        Caller cora = signedIn("contracts");

        HttpResponse<String> answer =
                cora.send(cora.request("PUT", address, draft("contracts", Map.of("title", "forged")))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", others));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(WebappToken.isCarriedBy(new org.springframework.mock.web.MockHttpServletRequest()))
                .as("without a session")
                .isFalse();
    }

    @Test
    void whatSomebodyElseWroteInTheSameBrowserIsNotKept() {
        assertTold(
                signedIn("contracts").call("PUT", address, draft("head", Map.of("title", "Hers"))),
                403,
                "Somebody else has signed in here since this form was opened.");
    }

    @Test
    void refusalsSayInASentenceWhy() {
        Caller cora = signedIn("contracts");

        assertTold(cora.call("PUT", address, draft("contracts", Map.of("supplier", "Mine"))), 400, "no field supplier");
        assertTold(cora.call("PUT", address, "{\"person\": \"contracts\"}"), 400, "fields: give what is written");
        assertTold(cora.call("PUT", address, "{\"fields\": {}}"), 400, "person: give the user name");
        assertTold(cora.call("PUT", address, "[1"), 400, "What was sent is not a draft.");
        assertTold(
                cora.call("PUT", address, draft("contracts", Map.of("evidence", "x".repeat(1_100_000)))),
                400,
                "too large");
        assertTold(
                signedIn("head").call("PUT", address, draft("head", Map.of("title", "Mine"))), 403, "is held by Cora");
        assertTold(cora.call("GET", "/api/tasks/none/draft", ""), 404, "no open task");
        assertThat(cora.call("GET", address, "").statusCode()).isEqualTo(204);
    }

    @Test
    void nothingOfADraftComesIntoTheLogWhateverGoesWrong(CapturedOutput log) {
        String canary = "K" + UUID.randomUUID().toString().replace("-", "");
        Caller cora = signedIn("contracts");

        for (String body : new String[] {
            draft("contracts", Map.of("title", canary)),
            draft("contracts", Map.of(canary, "x")),
            draft("contracts", Map.of("months", canary, "route", canary)),
            draft("contracts", Map.of("title", canary + "\0")),
            draft("contracts", Map.of("title", canary + "\uD83C")),
            "{\"person\": \"contracts\", \"fields\": {\"title\": " + canary + "}}",
            "{\"person\": \"contracts\", \"fields\": {\"title\": \"" + canary,
            canary
        }) {
            assertThat(cora.call("PUT", address, body).statusCode()).isIn(200, 400);
        }
        cora.call("GET", address, "");
        jdbc.sql("update task_draft set fields = '{\"title\": [\"" + canary + "\"]}'")
                .update();
        cora.call("GET", address, "");
        cora.call("DELETE", address, "");

        assertThat(log.getAll()).doesNotContain(canary);
    }

    private static void assertTold(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(words).contains("\"ground\":");
    }

    private String draft(String person, Map<String, Object> fields) {
        try {
            return json.writeValueAsString(Map.of("person", person, "fields", fields));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Caller signedIn(String user) {
        return Caller.signedIn(port, user, "tasklist");
    }
}
