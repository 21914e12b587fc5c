package council.procurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.OctantTest;
import council.procurement.http.Caller;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

/** What goes wrong is said in plain words: to a program as a problem, to a person as a page. */
@OctantTest
class ErrorsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /api/mishaps/nothing      | 404 | There is nothing at this address.
                    DELETE | /api/mishaps/answer       | 405 | This address does not take requests of this kind.
                    GET    | /api/mishaps/answer?n=ten | 400 | Failed to convert 'n' with value: 'ten'
                    POST   | /api/mishaps/answer       | 415 | This address does not take content of this type.
                    GET    | /api/mishaps/too-large    | 413 | The file is larger than 50 MB, the most that Octant takes at once. Save the table alone, as a CSV file, or divide it into several files, and send these.
                    GET    | /api/mishaps/fault        | 500 | Octant could not do this because of a fault of its own. Nothing was recorded. Try again later.
                    """)
    void programsGetAProblem(String method, String path, int status, String sentence) throws JsonProcessingException {
        Caller caller = Caller.anonymous(port);

        HttpResponse<String> answer = caller.send(basic(caller.request(method, path, "")));

        assertProblem(answer, status, sentence, path);
    }

    @Test
    void programsThatHaveNotSignedInGetAProblem() throws JsonProcessingException {
        HttpResponse<String> answer = Caller.anonymous(port).call("GET", "/api/mishaps/answer?n=1", "");

        assertProblem(
                answer, 401, "Nobody is signed in, or the user name or the password is wrong.", "/api/mishaps/answer");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void forgedCallsGetAProblem() throws JsonProcessingException {
        Caller caller = Caller.signedIn(port, "contracts", "tasklist");

        HttpResponse<String> answer = caller.send(caller.request("POST", "/api/mishaps/answer", "{}")
                .header("Accept", "application/json")
                .header("Content-Type", "application/json"));

        assertProblem(
                answer,
                403,
                "This is not for you, or the page it was sent from is out of date.",
                "/api/mishaps/answer");
    }

    @Test
    void peopleGetAPage() {
        Caller caller = Caller.signedIn(port, "contracts", "tasklist");

        HttpResponse<String> missing = caller.get("/assets/no-such-picture.png");
        HttpResponse<String> forbidden = caller.get("/camunda/app/cockpit/default/");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(missing.body()).contains("There is no such page", "Go to the start page");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("This is not for you", "contracts", "Go to the start page");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String sentence, String path)
            throws JsonProcessingException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isEqualTo(sentence);
        assertThat(path).startsWith(problem.path("instance").asText());
        assertThat(answer.body()).doesNotContain("Exception", "council.procurement", "trace");
    }

    private static HttpRequest.Builder basic(HttpRequest.Builder request) {
        String credentials =
                Base64.getEncoder().encodeToString(("contracts:" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return request.header("Authorization", "Basic " + credentials);
    }
}
