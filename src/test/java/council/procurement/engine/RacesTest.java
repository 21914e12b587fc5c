package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import council.procurement.security.Person;
import council.procurement.timeline.Timeline;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of one task when two calls about it arrive at the same moment. */
@OctantTest
class RacesTest {

    private static final Person CORA = new Person("contracts", Set.of("contract-managers"));
    private static final String SUBMISSION = "{\"variables\":{\"comment\":{\"value\":\"As proposed\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    private final String reference = "RACE-" + UUID.randomUUID();

    @RepeatedTest(5)
    void ofTwoPeopleWhoTakeTheTaskOneGetsItAndTheOtherASentence() {
        String task = proposed();

        List<HttpResponse<String>> answers =
                atOnce(call("contracts", task, "claim", "{}"), call("head", task, "claim", "{}"));

        assertOneDoneAndOneTold(answers);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(answers.get(0).statusCode() == 204 ? "contracts" : "head");
    }

    @RepeatedTest(5)
    void ofTwoClicksOneCompletesTheTaskAndTheOtherGetsASentence() {
        String task = proposed();
        desk.claim(new Person("head", Set.of("heads-of-service")), task);

        List<HttpResponse<String>> answers =
                atOnce(call("head", task, "submit-form", SUBMISSION), call("head", task, "submit-form", SUBMISSION));

        assertOneDoneAndOneTold(answers);
        assertThat(timeline.of(reference))
                .extracting(entry -> entry.who() + ": " + entry.sentence())
                .containsExactlyInAnyOrder("contracts: Proposed: Salt.", "head: Approved.");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
    }

    @RepeatedTest(5)
    void draftThatIsSavedWhileItsFormIsSentNeitherStopsItNorStays() {
        String task = proposed();
        desk.claim(new Person("head", Set.of("heads-of-service")), task);
        Caller head = Caller.signedIn(port, "head", "tasklist");
        String draft = "/api/tasks/" + task + "/draft";
        String written = "{\"person\": \"head\", \"fields\": {\"comment\": \"As\"}}";
        assertThat(head.call("PUT", draft, written).statusCode()).isEqualTo(200);

        List<HttpResponse<String>> answers =
                atOnce(call("head", task, "submit-form", SUBMISSION), () -> head.call("PUT", draft, written));

        assertThat(answers.get(0).statusCode()).isEqualTo(204);
        assertThat(answers.get(1).statusCode()).isIn(200, 404, 409);
        assertThat(jdbc.sql("select count(*) from task_draft where task_id = ?")
                        .param(task)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(head.call("PUT", draft, written).statusCode()).isEqualTo(409);
    }

    @Test
    void secondClickAfterTheFirstIsAnsweredIsToldWhoDidIt() {
        String task = proposed();
        desk.claim(new Person("head", Set.of("heads-of-service")), task);
        Caller head = Caller.signedIn(port, "head", "tasklist");

        assertThat(submit(head, task).statusCode()).isEqualTo(204);
        HttpResponse<String> again = submit(head, task);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("This task was completed by Hannah Hollis on ");
    }

    private static void assertOneDoneAndOneTold(List<HttpResponse<String>> answers) {
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .singleElement()
                .satisfies(answer -> assertThat(answer.body()).containsPattern("\"message\":\"[A-Z][^\"]+\\.\""));
    }

    private static HttpResponse<String> submit(Caller caller, String task) {
        return caller.call("POST", path(task, "submit-form"), SUBMISSION);
    }

    private static String path(String task, String call) {
        return "/camunda/api/engine/engine/default/task/" + task + "/" + call;
    }

    private Call call(String user, String task, String call, String body) {
        Caller caller = Caller.signedIn(port, user, "tasklist");
        return () -> caller.call("POST", path(task, call), body);
    }

    private interface Call {
        HttpResponse<String> make();
    }

    private static List<HttpResponse<String>> atOnce(Call... calls) {
        var start = new CyclicBarrier(calls.length);
        ExecutorService people = Executors.newFixedThreadPool(calls.length);
        try {
            return Stream.of(calls)
                    .map(call -> CompletableFuture.supplyAsync(() -> together(start, call), people))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            people.shutdown();
        }
    }

    private static HttpResponse<String> together(CyclicBarrier start, Call call) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        return call.make();
    }

    /** A proposal that waits for approval by anybody but Cora. */
    private String proposed() {
        runtime.startProcessInstanceByKey("bridge", reference);
        desk.claim(CORA, task().getId());
        desk.complete(
                CORA, task().getId(), Map.of("title", "Salt", "route", "INSOURCE", "months", 12, "confirmed", true));
        return task().getId();
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
    }
}
