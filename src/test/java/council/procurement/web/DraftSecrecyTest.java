package council.procurement.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.engine.TaskDesk;
import council.procurement.http.Caller;
import council.procurement.security.Person;
import council.procurement.security.Strangers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nobody but its writer reads a draft. A word that is found nowhere else is written into the form of a task and into one
 * that starts a process; then everybody, the administrator included, asks for everything that {@code own-calls.csv} and
 * {@code webapp-calls.csv} list, with this task and this process where they leave a place for one. New addresses are asked
 * because the tables have to have them. In the database the word stands in the two tables of drafts and nowhere else.
 */
@OctantTest
class DraftSecrecyTest {

    private static final Path OWN = Path.of("src/test/resources/security/own-calls.csv");
    private static final Path WEBAPPS = Path.of("src/test/resources/security/webapp-calls.csv");
    private static final Person CORA = new Person("contracts", Set.of("contract-managers"));
    private static final List<String> OTHERS = List.of(
            "officer",
            "procurement",
            "evaluator1",
            "moderator",
            "finance",
            "legal",
            "head",
            "director",
            "board",
            "member",
            "manager",
            "auditor",
            "admin");

    private static final Map<String, String> WEBAPP_OF =
            Map.of("manager", "cockpit", "auditor", "cockpit", "admin", "admin");

    @LocalServerPort
    private int port;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Strangers strangers;

    @Autowired
    private JdbcClient jdbc;

    private final String canary = "K" + UUID.randomUUID().toString().replace("-", "");
    private final String reference = "SECRET-" + UUID.randomUUID();

    @Test
    void nobodyElseReadsADraftByAnyCall() throws IOException {
        Task task = coraWritesADraft();
        Map<String, String> names = names(task);
        Set<String> addresses = addresses(names);
        assertThat(addresses)
                .hasSizeGreaterThan(100)
                .contains("/api/tasks/" + task.getId() + "/draft", "/api/tasks/cards?id=" + task.getId());

        var callers = new LinkedHashMap<String, Caller>();
        callers.put("nobody", Caller.anonymous(port));
        callers.put("stranger", Caller.signedIn(port, strangers.called("stranger"), "welcome"));
        OTHERS.forEach(person ->
                callers.put(person, Caller.signedIn(port, person, WEBAPP_OF.getOrDefault(person, "tasklist"))));
        var leaks = new ArrayList<String>();
        callers.forEach((who, caller) -> addresses.forEach(address -> {
            if (caller.call("GET", address, "").body().contains(canary)) {
                leaks.add(who + " GET " + address);
            }
        }));
        List<String> questions = questions(names);
        assertThat(questions).hasSizeGreaterThan(5);
        for (String who : List.of("manager", "auditor", "admin", "head")) {
            Caller caller = callers.get(who);
            for (String question : questions) {
                String[] cells = question.split("\\|", -1);
                if (caller != null
                        && caller.call("POST", cells[0], cells[1]).body().contains(canary)) {
                    leaks.add(who + " POST " + cells[0]);
                }
            }
        }
        assertThat(leaks).isEmpty();

        Caller cora = Caller.signedIn(port, "contracts", "tasklist");
        assertThat(addresses)
                .as("what its writer reads of it")
                .filteredOn(address -> cora.call("GET", address, "").body().contains(canary))
                .containsExactly(
                        "/api/starts/" + names.get("{startable}") + "/draft", "/api/tasks/" + task.getId() + "/draft");
    }

    @Test
    void draftIsInItsOwnTableAndNowhereElse() {
        coraWritesADraft();

        var found = new ArrayList<String>();
        jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .forEach(table -> {
                    long rows = jdbc.sql("select count(*) from " + table + " t where t::text like '%' || ? || '%'")
                            .param(canary)
                            .query(Long.class)
                            .single();
                    if (rows > 0) {
                        found.add(table);
                    }
                });

        assertThat(found).containsExactlyInAnyOrder("task_draft", "start_draft");
    }

    private Task coraWritesADraft() {
        runtime.startProcessInstanceByKey("bridge", reference);
        Task task =
                tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
        desk.claim(CORA, task.getId());
        Caller cora = Caller.signedIn(port, "contracts", "tasklist");
        for (String[] form : new String[][] {
            {"/api/tasks/" + task.getId() + "/draft", "evidence"},
            {"/api/starts/" + names(task).get("{startable}") + "/draft", "contractReference"}
        }) {
            assertThat(cora.call(
                                    "PUT",
                                    form[0],
                                    "{\"person\": \"contracts\", \"fields\": {\"" + form[1] + "\": \"" + canary
                                            + "\"}}")
                            .statusCode())
                    .as(form[0])
                    .isEqualTo(200);
        }
        return task;
    }

    /** All addresses that answer something, once as the tables have them and once with this task in the place of none. */
    private static Set<String> addresses(Map<String, String> names) throws IOException {
        var addresses = new TreeSet<String>();
        for (String line : rows(OWN)) {
            String[] cells = line.split("\\|", -1);
            if (cells[0].strip().equals("GET")) {
                String path = cells[1].strip();
                addresses.add(path);
                addresses.add(path.replace("/tasks/0/", "/tasks/" + names.get("{task}") + "/")
                        .replace("/starts/0/", "/starts/" + names.get("{startable}") + "/")
                        .replace("no-such-contract", names.get("{reference}"))
                        .replace("no-such-cycle", names.get("{reference}")));
            }
        }
        addresses.add("/api/tasks/cards?id=" + names.get("{task}"));
        for (String line : rows(WEBAPPS)) {
            String[] cells = line.split("\\|", -1);
            if (cells[0].equals("GET")) {
                addresses.add(filled(cells[1], names));
            }
        }
        // What has a place left is about a job, a decision or a deployment.
        addresses.removeIf(address -> address.contains("{"));
        return addresses;
    }

    /** Calls that only ask, but by POST. */
    private static List<String> questions(Map<String, String> names) throws IOException {
        return rows(WEBAPPS).stream()
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells[0].equals("POST")
                        && (cells[1].matches(".*/(count|list|process-instance|variable-instance|task|incident/|job)")
                                || cells[1].contains("called-process")))
                .map(cells -> filled(cells[1], names) + "|" + filled(cells[2], names))
                .filter(call -> !call.substring(0, call.indexOf('|')).contains("{"))
                .toList();
    }

    private static List<String> rows(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table, UTF_8);
        return lines.subList(1, lines.size());
    }

    private static String filled(String text, Map<String, String> names) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled;
    }

    private Map<String, String> names(Task task) {
        return Map.of(
                "{task}", task.getId(),
                "{instance}", task.getProcessInstanceId(),
                "{definition}", task.getProcessDefinitionId(),
                "{startable}", definition("termination"),
                "{reference}", reference,
                "{self}", "contracts",
                "{filter}",
                        filters.createFilterQuery()
                                .filterName("My tasks")
                                .singleResult()
                                .getId());
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
