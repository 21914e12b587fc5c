package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.OctantTest;
import council.procurement.http.Caller;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nobody runs code on the server by hiding an expression in a query (CVE-2026-109432): it is answered 400 with a sentence,
 * wherever it is hidden, and a bean that would notice notices nothing.
 */
@OctantTest
class QueryExpressionsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String HARM = "${probe.touch()}";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Probe probe;

    @AfterEach
    void nobodySpeaks() {
        identities.clearAuthentication();
    }

    static Stream<String> expressionKeys() {
        return Stream.of(TaskQueryDto.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
                .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4))
                .sorted();
    }

    @Test
    void thereAreKeysToTry() {
        assertThat(expressionKeys()).hasSizeGreaterThan(15).contains("dueAfterExpression", "assigneeExpression");
    }

    @ParameterizedTest
    @MethodSource("expressionKeys")
    void expressionInAnyKeyAtAnyDepthIsRefused(String key) throws JsonProcessingException {
        Caller officer = Caller.signedIn(port, "contracts", "tasklist");
        Caller manager = Caller.signedIn(port, "manager", "cockpit");
        Map<String, Object> plain = Map.of(key, key.endsWith("InExpression") ? List.of(HARM) : HARM);
        Map<String, Object> inOr = Map.of("orQueries", List.of(plain));
        Map<String, Object> deeper = Map.of("orQueries", List.of(Map.of("orQueries", List.of(inOr))));

        for (Map<String, Object> query : List.of(plain, inOr, deeper)) {
            String body = JSON.writeValueAsString(query);
            assertRefused(manager.call("POST", ENGINE + "task", body), body);
            assertRefused(manager.call("POST", ENGINE + "task/count", body), body);
            assertRefused(manager.call("POST", ENGINE + "history/task/count", body), body);
            assertRefused(officer.call("POST", ENGINE + "filter/" + myTasks() + "/list", body), body);
        }
        String address = "?" + key + "=" + URLEncoder.encode(HARM, StandardCharsets.UTF_8);
        assertRefused(officer.call("GET", ENGINE + "task" + address, ""), address);
        assertRefused(manager.call("GET", ENGINE + "task/count" + address, ""), address);
        assertRefused(manager.call("GET", ENGINE + "task/report/candidate-group-count" + address, ""), address);
        assertThat(probe.touches()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${probe.touch()}",
                "#{probe.touch()}",
                "before ${probe.touch()}",
                "${now()}${probe.touch()}",
                "${unclosed",
                "${''.getClass()}",
                "${currentUser().getClass()}",
                "${dateTime().plusDays(1).getClass()}",
            })
    void disguisesAreSeenThrough(String expression) throws JsonProcessingException {
        Caller officer = Caller.signedIn(port, "contracts", "tasklist");
        String body = JSON.writeValueAsString(Map.of("orQueries", List.of(Map.of("assigneeExpression", expression))));

        assertRefused(officer.call("POST", ENGINE + "filter/" + myTasks() + "/list", body), body);
        assertThat(probe.touches()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contracts",
                "${currentUser()}",
                "#{ currentUser() }",
                "a price in $ {sic}",
            })
    void plainTextAndHarmlessExpressionsPass(String text) throws JsonProcessingException {
        Caller officer = Caller.signedIn(port, "contracts", "tasklist");
        String body = JSON.writeValueAsString(Map.of("orQueries", List.of(Map.of("assigneeExpression", text))));

        assertThat(officer.call("POST", ENGINE + "filter/" + myTasks() + "/list", body)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatPeopleWriteInFormsIsNoQuery() {
        Caller officer = Caller.signedIn(port, "contracts", "tasklist");

        HttpResponse<String> answer = officer.call(
                "POST",
                ENGINE + "task/no-such-task/submit-form",
                "{\"variables\": {\"anExpression\": {\"value\": \"${1}\"}}}");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void behindTheDoorTheEngineRefusesAsWell() {
        identities.setAuthentication("contracts", List.of("contract-managers"));
        TaskQuery query = tasks.createTaskQuery().or().dueAfterExpression(HARM).endOr();

        assertThatExceptionOfType(RestException.class)
                .isThrownBy(query::count)
                .withMessageContaining("is not allowed in a query or filter")
                .satisfies(refusal ->
                        assertThat(refusal.getStatus().getStatusCode()).isEqualTo(400));
        assertThat(probe.touches()).isZero();
    }

    private void assertRefused(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what).isEqualTo(400);
        assertThat(answer.body()).contains("is not allowed in a query or filter");
    }

    private String myTasks() {
        return filters.createFilterQuery().filterName("My tasks").singleResult().getId();
    }
}
