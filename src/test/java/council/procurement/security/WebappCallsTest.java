package council.procurement.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * Who gets what answer to which call of the webapps, compared line by line with {@code security/webapp-calls.csv}. A call
 * that is allowed and answered 400, 404 or 422 has reached the engine or the task desk, which found nothing to do.
 */
@OctantTest
class WebappCallsTest {

    private static final Path TABLE = Path.of("src/test/resources/security/webapp-calls.csv");
    private static final Path ACTUAL = Path.of("target/webapp-calls.csv");
    private static final String HEADER = "method|path|body|anonymous|officer|manager|auditor|administrator|stranger";

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Strangers strangers;

    @Test
    void everybodyMayMakeTheCallsOfTheirWebappsAndNoOthers() throws IOException {
        Map<String, String> names = names();
        Map<String, Caller> callers = callers();
        List<String> expected = Files.readAllLines(TABLE, UTF_8);

        var actual = new ArrayList<String>();
        actual.add(HEADER);
        for (String line : expected.subList(1, expected.size())) {
            String[] cells = line.split("\\|", -1);
            actual.add(String.join("|", cells[0], cells[1], cells[2], answers(callers, names, cells)));
        }

        Files.write(ACTUAL, actual, UTF_8);
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    @Test
    void everyLineOfTheListIsInTheTable() throws IOException {
        List<MockHttpServletRequest> tried = Files.readAllLines(TABLE, UTF_8).stream()
                .skip(1)
                .map(line -> line.split("\\|", -1))
                .map(cells -> new MockHttpServletRequest(
                        cells[0], cells[1].replace("{", "").replace("}", "")))
                .toList();

        assertThat(new WebappCalls().list)
                .allSatisfy(call -> assertThat(tried).as(call.toString()).anyMatch(call::is));
    }

    @Test
    void callsThatChangeSomethingNeedTheTokenOfTheirPage() {
        Map<String, String> names = names();
        Caller officer = Caller.signedIn(port, "contracts", "tasklist");

        for (String call : List.of("claim", "unclaim", "submit-form")) {
            HttpResponse<String> answer = officer.send(officer.request(
                            "POST", "/camunda/api/engine/engine/default/task/" + names.get("{task}") + "/" + call, "{}")
                    .header("Content-Type", "application/json"));

            assertThat(answer.statusCode()).as(call).isEqualTo(403);
        }
        assertThat(tasks.createTaskQuery()
                        .taskId(names.get("{task}"))
                        .singleResult()
                        .getAssignee())
                .isNull();
    }

    @Test
    void accountsAreNotMadeWithoutTheTokenOfTheirPage() {
        Caller administrator = Caller.signedIn(port, "admin", "admin");

        HttpResponse<String> answer = administrator.send(administrator
                .request(
                        "POST",
                        "/camunda/api/engine/engine/default/user/create",
                        "{\"profile\":{\"id\":\"forged\"},\"credentials\":{\"password\":\"Octant-demo-1\"}}")
                .header("Content-Type", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void refusalsSayInASentenceWhy() {
        Caller officer = Caller.signedIn(port, "contracts", "tasklist");

        HttpResponse<String> refused = officer.call("POST", "/camunda/api/engine/engine/default/deployment/create", "");
        HttpResponse<String> othersOnly = officer.call("GET", "/camunda/api/engine/engine/default/deployment", "");
        HttpResponse<String> unknown =
                Caller.anonymous(port).call("GET", "/camunda/api/engine/engine/default/deployment", "");

        assertThat(refused.body()).contains("\"type\":\"NotOffered\"", "Octant does not offer this to anybody.");
        assertThat(othersOnly.body()).contains("\"type\":\"NotAllowed\"", "This is for other groups than yours.");
        assertThat(unknown.body()).contains("\"type\":\"NotSignedIn\"", "Nobody is signed in.");
    }

    private static String answers(Map<String, Caller> callers, Map<String, String> names, String[] cells) {
        var answers = new ArrayList<String>();
        callers.forEach((who, caller) -> answers.add(String.valueOf(
                caller.call(cells[0], filled(cells[1], names).replace("{self}", who), filled(cells[2], names))
                        .statusCode())));
        return String.join("|", answers);
    }

    private static String filled(String text, Map<String, String> names) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled;
    }

    private Map<String, Caller> callers() {
        var callers = new LinkedHashMap<String, Caller>();
        callers.put("anonymous", Caller.anonymous(port));
        callers.put("contracts", Caller.signedIn(port, "contracts", "tasklist"));
        callers.put("manager", Caller.signedIn(port, "manager", "cockpit"));
        callers.put("auditor", Caller.signedIn(port, "auditor", "cockpit"));
        callers.put("admin", Caller.signedIn(port, "admin", "admin"));
        callers.put("stranger", Caller.signedIn(port, strangers.called("stranger"), "welcome"));
        return callers;
    }

    /** What the names in braces stand for: things of this test's own, and of the deployment. */
    private Map<String, String> names() {
        String reference = "CALLS-" + UUID.randomUUID();
        runtime.startProcessInstanceByKey("bridge", reference);
        String instance =
                runtime.startProcessInstanceByKey("lookout", reference).getProcessInstanceId();
        Job job = jobs.createJobQuery().processInstanceId(instance).singleResult();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("Task_Draft")
                .singleResult()
                .getId();
        String deployment = repository
                .createDeploymentQuery()
                .deploymentName("Octant")
                .singleResult()
                .getId();
        return Map.ofEntries(
                Map.entry("{wanderer}", strangers.called("wanderer")),
                Map.entry("{instance}", instance),
                Map.entry("{task}", task),
                Map.entry("{job}", job.getId()),
                Map.entry("{jobDefinition}", job.getJobDefinitionId()),
                Map.entry("{definition}", definition("lookout")),
                Map.entry("{startable}", definition("bridge")),
                Map.entry(
                        "{decision}",
                        repository
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey("test-band")
                                .singleResult()
                                .getId()),
                Map.entry("{deployment}", deployment),
                Map.entry(
                        "{resource}",
                        repository.getDeploymentResources(deployment).get(0).getId()),
                Map.entry(
                        "{filter}",
                        filters.createFilterQuery()
                                .filterName("My tasks")
                                .singleResult()
                                .getId()));
    }

    private String definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
