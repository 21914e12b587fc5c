package council.procurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.OctantTest;
import council.procurement.http.Caller;
import council.procurement.sourcing.SheetsInTests;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program reads and replaces the lists of a procurement. */
@OctantTest
class SheetsApiTest {

    private static final String CRITERIA = "award-criteria-in-tests";

    @LocalServerPort
    private int port;

    private final String reference = "SHEET-" + UUID.randomUUID();
    private final String address = "/api/sheets/" + CRITERIA + "/" + reference;

    @Test
    void listIsReplacedByWhoeverReadIt() throws JsonProcessingException {
        HttpResponse<String> empty = get();
        assertThat(json(empty).path("summary").asText()).isEqualTo("no rows yet, 0 of 100 per cent");
        assertThat(json(empty).path("columns").path(2).path("key").asText()).isEqualTo("weight");
        assertThat(json(empty).path("closed").isNull()).isTrue();

        HttpResponse<String> answer = put(tag(empty), """
                {"rows": [{"name": "Price", "weight": 40.5, "budget": 1234.5, "from": "2027-03-31", "kind": "PRICE",
                           "mandatory": true, "meaning": null}, {"name": "Care", "weight": "59.5", "kind": "Quality"}]}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode first = json(answer).path("rows").path(0);
        assertThat(first.path("weight").decimalValue()).isEqualByComparingTo("40.5");
        assertThat(first.path("budget").decimalValue()).isEqualByComparingTo("1234.50");
        assertThat(first.path("from").asText()).isEqualTo("2027-03-31");
        assertThat(first.path("mandatory").isBoolean()).isTrue();
        assertThat(first.path("meaning").isNull()).isTrue();
        assertThat(first.path("standing").asText()).isEqualTo("kept");
        assertThat(tag(answer)).isNotEqualTo(tag(empty)).isEqualTo(tag(get()));
        assertThat(SheetsInTests.kept(CRITERIA, reference)).hasSize(2);
    }

    @Test
    void whatIsSaidCanBeSentBack() throws JsonProcessingException {
        put(tag(get()), "{\"rows\": [{\"name\": \"Price\", \"weight\": 40.5, \"budget\": 1, \"kind\": \"PRICE\"}]}");
        List<Map<String, String>> before = SheetsInTests.kept(CRITERIA, reference);
        HttpResponse<String> read = get();

        HttpResponse<String> answer = put(tag(read), "{\"rows\": " + json(read).path("rows") + "}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(SheetsInTests.kept(CRITERIA, reference)).isEqualTo(before);
    }

    @Test
    void everythingThatIsWrongIsNamedByRowAndColumn() throws JsonProcessingException {
        HttpResponse<String> answer = put(
                tag(get()),
                "{\"rows\": [{\"name\": \"Price\", \"weight\": 100.1, \"kind\": \"PRICE\"}, {\"weight\": 1, \"kind\": \"PRICE\", \"colour\": 1}]}");

        assertProblem(answer, 400);
        JsonNode problem = json(answer);
        assertThat(problem.path("detail").asText())
                .startsWith("Row 1, Weight: give a number of 100 or less. You wrote “100.1”. Row 2");
        assertThat(problem.path("faults")).hasSize(3);
        assertThat(problem.path("faults").path(0).path("row").asInt()).isEqualTo(1);
        assertThat(problem.path("faults").path(0).path("column").asText()).isEqualTo("weight");
        assertThat(SheetsInTests.kept(CRITERIA, reference)).isEmpty();
    }

    @Test
    void whatTheListItselfRefusesIsNamedToo() throws JsonProcessingException {
        HttpResponse<String> answer = put(
                tag(get()),
                "{\"rows\": [{\"name\": \"A\", \"weight\": 60, \"kind\": \"PRICE\"}, {\"name\": \"B\", \"weight\": 40.1, \"kind\": \"PRICE\"}]}");

        assertProblem(answer, 400);
        assertThat(json(answer).path("faults").path(0).path("row").asInt()).isEqualTo(2);
        assertThat(json(answer).path("faults").path(0).path("column").asText()).isEqualTo("weight");
        assertThat(json(answer).path("faults").path(1).path("reason").asText())
                .isEqualTo("The weights come to more than 100.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''
            []
            {"rows": 1}
            {"rows": [], "more": 1}
            {"rows": []} {}
            {"rows": [{"name": "a", "name": "b"}]}
            {"rows": [1]}
            {"rows": [{"name": ["a"]}]}
            {"rows": [{"name": {"a": 1}}]}
            {"rows": [{}]}
            {"rows": [{"name": "a\\u0000", "weight": 1, "kind": "PRICE"}]}
            """)
    void whatIsNoListIsRefused(String body) throws JsonProcessingException {
        HttpResponse<String> answer = put(tag(get()), body);

        assertProblem(answer, 400);
        assertThat(answer.body()).doesNotContain("Exception", "jackson");
        assertThat(SheetsInTests.kept(CRITERIA, reference)).isEmpty();
    }

    @Test
    void nothingIsOverwrittenUnseen() throws JsonProcessingException {
        String tag = tag(get());
        assertThat(put(tag, one("First")).statusCode()).isEqualTo(200);

        assertProblem(put(tag, one("Second")), 409);
        for (String none : List.of("*", "\"nonsense\"", tag.replace("\"", ""))) {
            assertProblem(put(none, one("Second")), 428);
        }
        assertProblem(send(request("PUT", one("Second"))), 428);
        assertThat(SheetsInTests.kept(CRITERIA, reference))
                .extracting(row -> row.get("name"))
                .containsExactly("First");
    }

    @Test
    void ofManyAtTheSameMomentOneIsTaken() {
        String tag = tag(get());

        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> put(tag, one("Person " + i)).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers)
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of(200), Stream.generate(() -> 409).limit(7))
                                .toList());
    }

    @Test
    void closedAndUnknownListsAreSaidToBeSo() throws JsonProcessingException {
        String sealed = "/api/sheets/" + CRITERIA + "/" + reference + "-SEALED";
        Caller caller = Caller.anonymous(port);
        HttpResponse<String> read = caller.callAs("officer", "GET", sealed);
        assertThat(json(read).path("closed").asText()).isEqualTo("The list was closed when the tender was released.");
        assertProblem(
                caller.sendAs(
                        "officer",
                        caller.request("PUT", sealed, one("Late"))
                                .header("Content-Type", "application/json")
                                .header("If-Match", tag(read))),
                409);

        HttpResponse<String> hidden = caller.callAs("admin", "GET", address);
        HttpResponse<String> none = caller.callAs("admin", "GET", "/api/sheets/no-such-list/" + reference);
        assertProblem(hidden, 404);
        assertThat(json(hidden).path("detail")).isEqualTo(json(none).path("detail"));
        assertThat(caller.call("GET", address, "").statusCode()).isEqualTo(401);
    }

    private static String one(String name) {
        return "{\"rows\": [{\"name\": \"" + name + "\", \"weight\": 1, \"kind\": \"PRICE\"}]}";
    }

    private HttpResponse<String> get() {
        return Caller.anonymous(port).callAs("officer", "GET", address);
    }

    private HttpResponse<String> put(String tag, String body) {
        return send(request("PUT", body).header("If-Match", tag));
    }

    private HttpRequest.Builder request(String method, String body) {
        return Caller.anonymous(port).request(method, address, body).header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return Caller.anonymous(port).sendAs("officer", request);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
