package council.procurement.step.preparation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.canary.Addresses;
import council.procurement.canary.Places;
import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.document.FileType;
import council.procurement.document.StoredWords;
import council.procurement.http.Caller;
import council.procurement.register.ContractReference;
import council.procurement.security.Person;
import council.procurement.sourcing.Sheet;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who reads what somebody on a panel declares of their interests, and what is decided on it. Texts that are found nowhere else
 * are written into the form and the list themselves, over HTTP as in a browser; then everybody of the demonstration, and
 * somebody who has not signed in, reads all there is, and the places that are for nobody are searched.
 */
class DeclarationCanaryTest extends PreparationWalk {

    private static final String NOBODY = "nobody";
    private static final String TASK = "/camunda/api/engine/engine/default/task/";
    private static final Set<String> READERS = Set.of("evaluator1", "legal", "procurement");
    private static final Set<String> COUNSEL = Set.of("legal", "procurement");

    @Autowired
    private List<Sheet> lists;

    @Autowired
    private Documents documents;

    @Autowired
    private Addresses addresses;

    @Autowired
    private Places places;

    @LocalServerPort
    private int port;

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private final Map<String, String> planted = new LinkedHashMap<>();

    @Override
    protected boolean walksAll() {
        return false;
    }

    @BeforeEach
    void signIn() {
        planted.clear();
        places.listen();
        if (callers.isEmpty()) {
            jdbc.sql("select user_id_, string_agg(group_id_, ',') from act_id_membership group by user_id_ order by 1")
                    .query((row, index) -> people.put(
                            row.getString(1),
                            new Person(row.getString(1), Set.of(row.getString(2).split(",", -1)))))
                    .list();
            people.keySet().forEach(user -> callers.put(user, Caller.signedIn(port, user, "tasklist")));
            callers.put(NOBODY, Caller.anonymous(port));
        }
    }

    @AfterEach
    void stopListening() {
        places.stop();
    }

    @Test
    void whatIsDeclaredIsForWhoDeclaredItCorporateProcurementAndLegal() {
        ContractReference reference = toDeclarations(aStrategy());
        String task = declarationOf(EVALUATOR1, reference).getId();
        send(
                "evaluator1",
                200,
                "PUT",
                "/api/tasks/" + task + "/draft",
                "{\"person\": \"evaluator1\", \"fields\": {\"interest\": \"CONFLICT\", \"conflict\": \"" + text("Draft")
                        + "\"}}");
        found(reference, Map.of("Draft", Set.of("evaluator1")));

        refusedIfNotPromised(task);
        declared("evaluator1", task, text("Declared"));
        List.of(EVALUATOR2, EVALUATOR3, MODERATOR).forEach(member -> declare(member, reference, NOTHING_TO_DECLARE));
        written("procurement", reference, "later", "MAY_TAKE_PART", text("HalfDecided"));
        assertThat(lists)
                .filteredOn(list -> !list.mayRead(EVALUATOR2, reference.value()))
                .extracting(Sheet::id)
                .contains("panel-conflicts", "conflicts")
                .allSatisfy(id -> send("evaluator2", 404, "GET", "/api/sheets/" + id + "/" + reference.value(), ""));
        found(
                reference,
                Map.of(
                        "Draft",
                        Set.of(),
                        "Declared",
                        READERS,
                        "HalfDecided",
                        Set.of("procurement"),
                        "Refused",
                        Set.of()));

        written("procurement", reference, "save", "MAY_TAKE_PART", text("Decided"));
        complete(PROCUREMENT, reference, "Task_DecideOnConflicts", Map.of("decided", true));
        onToDates(reference);
        runBackground(reference);
        assertThat(documents.of(reference.value()))
                .as("the conflicts assessment")
                .isNotEmpty();
        complete(OFFICER, reference, "Task_SetDeadlines", DATES);
        found(reference, Map.of("Declared", READERS, "Decided", COUNSEL, "HalfDecided", Set.of()));

        releaseByAll(reference);
        found(reference, Map.of("Declared", READERS, "Decided", COUNSEL));
        nothingElsewhere(reference);
    }

    @Test
    void whatCostSomebodyTheirPlaceIsForCorporateProcurementAndLegalAlone() {
        ContractReference reference = toDeclarations(aStrategy());
        declared("evaluator3", declarationOf(EVALUATOR3, reference).getId(), text("Declared"));
        List.of(EVALUATOR1, EVALUATOR2, MODERATOR).forEach(member -> declare(member, reference, NOTHING_TO_DECLARE));

        written("legal", reference, "save", "MAY_NOT_TAKE_PART", text("Decided"));
        complete(LEGAL, reference, "Task_DecideOnConflicts", Map.of("decided", true));
        assertThat(openTasks(reference)).containsExactly("Task_AppointPanel");
        found(reference, Map.of("Declared", Set.of(), "Decided", Set.of()));
        nothingElsewhere(reference);
    }

    /** A text that is found nowhere else. */
    private String text(String fact) {
        String word = "canary" + fact + UUID.randomUUID().toString().replace("-", "");
        planted.put(fact, word);
        return word;
    }

    private HttpResponse<String> send(String user, int status, String method, String path, String body) {
        Caller caller = callers.get(user);
        assertThat(caller).isNotNull();
        HttpResponse<String> answer = caller.call(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private void refusedIfNotPromised(String task) {
        send(
                "evaluator1",
                422,
                "POST",
                TASK + task + "/submit-form",
                "{\"variables\": {\"interest\": {\"value\": \"CONFLICT\"}, \"conflict\": {\"value\": \""
                        + text("Refused") + "\"}, \"willSay\": {\"value\": false}}}");
    }

    private void declared(String user, String task, String conflict) {
        send(
                user,
                204,
                "POST",
                TASK + task + "/submit-form",
                "{\"variables\": {\"interest\": {\"value\": \"CONFLICT\"}, \"conflict\": {\"value\": \"" + conflict
                        + "\"}, \"willSay\": {\"value\": true}}}");
    }

    /** One row on the page of the list, as its form sends it. */
    private void written(String user, ContractReference reference, String action, String decision, String mitigation) {
        Person person = people.get(user);
        assertThat(person).isNotNull();
        var opened = sheets.open(person, "panel-conflicts", reference.value()).orElseThrow();
        String fields = "token=" + opened.token() + "&rows=1&row.1.person="
                + opened.rows().get(0).get("person") + "&row.1.decision=" + decision + "&row.1.mitigation="
                + URLEncoder.encode(mitigation, UTF_8) + "&action=" + action + "&end=end&";
        Caller caller = callers.get(user);
        assertThat(caller).isNotNull();
        HttpResponse<String> answer = caller.submit("/sheets/panel-conflicts/" + reference.value(), fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /** That of each text exactly those people find it now. */
    private void found(ContractReference reference, Map<String, Set<String>> expected) {
        Map<String, String> read = new ConcurrentHashMap<>();
        callers.entrySet().parallelStream().forEach(one -> read.put(one.getKey(), readBy(one.getKey(), reference)));
        assertThat(read.get("officer")).contains(reference.value());
        expected.forEach((fact, readers) -> {
            var finders = new TreeSet<String>();
            read.forEach((user, all) -> {
                if (all.contains(String.valueOf(planted.get(fact)))) {
                    finders.add(user);
                }
            });
            assertThat(finders).as("%s is found by", fact).isEqualTo(new TreeSet<>(readers));
        });
    }

    private String readBy(String user, ContractReference reference) {
        Caller caller = callers.get(user);
        assertThat(caller).isNotNull();
        var all = new StringBuilder();
        var pages = new ArrayList<>(addresses.of(reference.value()));
        var person = people.getOrDefault(user, new Person(user, Set.of()));
        for (Sheet list : lists) {
            if (!list.mayRead(person, reference.value())) {
                continue;
            }
            String page = "/sheets/" + list.id() + "/" + reference.value();
            pages.addAll(List.of("/api" + page, page, page + "/rows.csv"));
        }
        pages.forEach(page -> all.append(caller.get(page).body()));
        for (Document document : documents.of(reference.value())) {
            boolean given =
                    caller.get("/documents/files/" + document.id() + "/content").statusCode() == 200;
            if (given && document.type() == FileType.DOCX) {
                all.append(StoredWords.of(documents, document));
            }
        }
        return all.toString();
    }

    /** That none of the texts is in variables, history, timeline, rule answers, notices and logs. */
    private void nothingElsewhere(ContractReference reference) {
        String searched = places.about(reference.value());
        assertThat(searched).contains(reference.value(), "A member of the panel declared their interests.");
        planted.forEach((fact, word) ->
                assertThat(searched).as("%s where nobody looks", fact).doesNotContain(word));
    }
}
