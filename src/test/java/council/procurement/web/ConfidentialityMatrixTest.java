package council.procurement.web;

import static council.procurement.breakglass.ConfidentialKind.APPROVALS;
import static council.procurement.rules.ApprovalSubject.AWARD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.approval.ApprovalFixture;
import council.procurement.approval.Approvals;
import council.procurement.breakglass.ConfidentialKind;
import council.procurement.canary.Addresses;
import council.procurement.canary.Places;
import council.procurement.document.Documents;
import council.procurement.document.FileType;
import council.procurement.document.NewDocument;
import council.procurement.document.SampleFiles;
import council.procurement.engine.TaskDesk;
import council.procurement.engine.Timers;
import council.procurement.http.Caller;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.security.Person;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.ProcurementFixture;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.TenderHandlers;
import council.procurement.sourcing.TenderRoute;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Roles by states by ways to read. Texts and figures that are found nowhere else are planted in tenders, scores, declarations,
 * approvals, documents and reasons, as a procurement comes along. In each state everybody of the demonstration, the
 * administrator too, and somebody who has not signed in read all there is over HTTP: the webapps' own interface with tasks,
 * forms, variables and history, Octant's interface, pages, lists and their files, documents, break-glass, what is public. {@code
 * security/confidential-facts.csv} says who finds what; nobody else does.
 */
@OctantTest
class ConfidentialityMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/security/confidential-facts.csv");
    private static final String NOBODY = "nobody";
    private static final String REASON = "A supplier complains of how it was scored: ";

    /** What a procurement goes through, in this order. */
    private enum State {
        APPOINTED,
        TENDERING,
        OPENED,
        SCORING,
        SCORED,
        MODERATED,
        RECOMMENDED,
        APPROVAL_ASKED,
        APPROVAL_REFUSED,
        APPROVED,
        STANDSTILL,
        SIGNED
    }

    @Autowired
    private ProcurementFixture procurements;

    @Autowired
    private Panel panel;

    @Autowired
    private TenderHandlers handlers;

    @Autowired
    private TenderStages stages;

    @Autowired
    private Documents documents;

    @Autowired
    private Approvals approvals;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private List<Sheet> sheets;

    @Autowired
    private Addresses addresses;

    @Autowired
    private Places places;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final String mark = UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    private final Map<String, List<String>> planted = new LinkedHashMap<>();
    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();
    private String reference = "";

    @BeforeEach
    void begin() {
        places.listen();
        jdbc.sql("select user_id_, string_agg(group_id_, ',') from act_id_membership group by user_id_ order by 1")
                .query((row, index) ->
                        groups.put(row.getString(1), Set.of(row.getString(2).split(",", -1))))
                .list();
        groups.keySet().forEach(user -> callers.put(user, signedIn(user)));
        callers.put(NOBODY, Caller.anonymous(port));
        reference = procurements
                .aProcurement()
                .estimatedAt(ContractKind.SERVICES, 400_000)
                .by(TenderRoute.OPEN_PROCEDURE)
                .prepared(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1))
                .declared()
                .opened()
                .value();
    }

    @AfterEach
    void end() {
        places.stop();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "The test is over."));
    }

    @Test
    void everybodyFindsWhatTheTableSaysAndNothingElse() throws IOException {
        Map<String, Map<State, Set<String>>> table = table();
        var wrong = new ArrayList<String>();
        for (State state : State.values()) {
            come(state);
            Map<String, String> read = new ConcurrentHashMap<>();
            callers.entrySet().parallelStream()
                    .forEach(one -> read.put(one.getKey(), all(one.getKey(), one.getValue(), state)));
            assertThat(read.get("officer")).contains(reference);
            planted.forEach((fact, words) -> {
                Set<String> expected = readers(table, fact, state);
                Set<String> finders = finders(read, words);
                if (!finders.equals(expected)) {
                    wrong.add(fact + " | " + state + " | " + String.join(" ", finders) + " | not "
                            + String.join(" ", expected));
                }
            });
        }

        assertThat(wrong).as("fact | state | found by | said by the table").isEmpty();
        assertThat(table.keySet()).as("facts of the table").isEqualTo(planted.keySet());
        String engineAndLogs = places.engineAndLogs();
        assertThat(engineAndLogs).contains(reference, "Task_CheckBreakGlassRead");
        planted.forEach((fact, words) -> words.forEach(word -> assertThat(engineAndLogs)
                .as("%s in variables, history and logs", fact)
                .doesNotContain(word)));
    }

    /** Brings the procurement into a state, and plants what there is from then on. */
    private void come(State state) {
        switch (state) {
            case APPOINTED -> appoint();
            case TENDERING -> receive();
            case OPENED -> open();
            case SCORING -> score();
            case SCORED -> {
                for (String table : List.of("score", "evaluator_seat")) {
                    jdbc.sql("update " + table + " set submitted_at = now() where reference = ?")
                            .param(reference)
                            .update();
                }
                stages.reach(reference, TenderStage.SCORED, "octant");
            }
            case MODERATED -> moderate();
            case RECOMMENDED -> recommend();
            case APPROVAL_ASKED -> ask("ApprovalFact");
            case APPROVAL_REFUSED -> {
                decide(
                        "director",
                        "directors",
                        Map.of("decision", "REFUSE", "refusedBecause", text("Refusal") + " is why."));
                ask("SecondFact");
            }
            case APPROVED -> {
                decide("director", "directors", Map.of("decision", "APPROVE", "noInterest", true));
                decide("finance", "finance", Map.of("decision", "APPROVE", "noInterest", true));
                document("SummaryFile", "award-papers");
                document("AwardLetter", "award-papers");
                document("RegretLetter", "award-papers");
            }
            case STANDSTILL -> {
                set("awarded_on = current_date, standstill_until = current_date + 8");
                challenge();
            }
            case SIGNED -> set("entered_on = current_date");
        }
    }

    private void appoint() {
        jdbc.sql("insert into preparation (reference, stage, opened_at) values (?, 'DRAFTING', now())")
                .param(reference)
                .update();
        panel.declare(reference, "evaluator3", text("PanelInterest"));
        handlers.declare(reference, "officer2", text("HandlerInterest"));
        jdbc.sql("""
                        insert into conflict_of_interest (reference, number, person, nature, conflict, mitigation, noted_by, noted_at)
                        values (?, 1, 'A member', 'PERCEIVED', ?, 'Stays away.', 'officer', now())
                        """).params(reference, text("KnownConflict")).update();
        document("AssessmentFile", "conflicts-assessment");
        Caller auditor = callers.get("auditor");
        assertThat(auditor).isNotNull();
        assertThat(auditor.submit(
                                "/break-glass",
                                "about=" + reference + "&reason=" + encoded(REASON + text("GlassReason")) + "&")
                        .statusCode())
                .isEqualTo(302);
    }

    private void receive() {
        stages.reach(reference, TenderStage.PERIOD_BEGUN, "octant");
        handlers.declare(reference, "officer", null);
        handlers.declare(reference, "procurement", null);
        tender(1, text("Bidder"), false, figure("Price", 41_234_567_891L));
        tender(2, text("LateBidder"), true, figure("LatePrice", 98_765_432_197L));
        document("TenderFile", "tender");
        document("PricesFile", "tender-prices");
        document("LateFile", "late-tender");
        document("ConfidentialFile", "added-in-confidence");
    }

    private void tender(int number, String bidder, boolean late, long pence) {
        jdbc.sql("""
                        insert into tender (reference, number, supplier, received_at, late, price_pence, entered_by, entered_at)
                        values (?, ?, ?, now(), ?, ?, 'officer', now())
                        """).params(reference, number, bidder, late, pence).update();
    }

    private void document(String fact, String key) {
        String name = text(fact);
        documents.store(
                new NewDocument(reference, name + ".pdf", FileType.PDF, name, key, null, "officer"),
                () -> new ByteArrayInputStream(SampleFiles.pdf(name)));
    }

    private void open() {
        stages.reach(reference, TenderStage.RECORDED, "officer");
        jdbc.sql("""
                        insert into tender_opening (reference, first_opener, first_at, first_count, second_opener, second_at,
                                                    in_time, late)
                        values (?, 'officer', now(), 2, 'procurement', now(), 1, 1)
                        """).param(reference).update();
        set("opened_at = now()");
        jdbc.sql("""
                        insert into evaluator_seat (reference, person, seated_at)
                        values (:reference, 'evaluator1', now()), (:reference, 'evaluator2', now())
                        """).param("reference", reference).update();
        stages.reach(reference, TenderStage.CHECKED, "procurement");
    }

    private void score() {
        jdbc.sql("""
                        insert into score (reference, tender, criterion, evaluator, score, reason, written_at)
                        select reference, 1, number, 'evaluator1', 4, ?, now()
                          from award_criterion
                         where reference = ? and part <> 'PRICE'
                        """).params(text("ScoreReason"), reference).update();
    }

    private void moderate() {
        jdbc.sql("""
                        insert into moderated_score (reference, tender, criterion, score, reason, moderated_by, moderated_at)
                        select reference, 1, number, 4, ?, 'moderator', now()
                          from award_criterion
                         where reference = ? and part <> 'PRICE'
                        """).params(text("AgreedReason"), reference).update();
        stages.reach(reference, TenderStage.MODERATED, "moderator");
    }

    private void recommend() {
        jdbc.sql("""
                        insert into recommendation (reference, number, tender, reasons, recommended_by, recommended_at)
                        values (?, 1, 1, ?, 'procurement', now())
                        """).params(reference, text("Recommendation")).update();
        set("recommended_tender = 1");
        document("ReportFile", "award-recommendation");
        stages.reach(reference, TenderStage.PRICED, "evaluator3");
        stages.reach(reference, TenderStage.RECOMMENDED, "procurement");
    }

    private void challenge() {
        jdbc.sql("""
                        insert into challenge (reference, number, claimant, notified_on, claim, recorded_by, recorded_at)
                        values (?, 1, ?, current_date, ?, 'legal', now())
                        """).params(reference, text("Claimant"), text("Claim")).update();
    }

    private void ask(String fact) {
        long number = approvals.ask(ApprovalFixture.request(reference, AWARD, 180_000, text(fact), "officer"));
        runtime.startProcessInstanceByKey("approval", reference, Timers.NUMBER.of(number));
    }

    private void decide(String user, String group, Map<String, Object> fields) {
        var person = new Person(user, Set.of(group));
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("Task_GiveApproval")
                .taskCandidateGroup(group)
                .singleResult();
        desk.claim(person, task.getId());
        desk.complete(person, task.getId(), fields);
    }

    private void set(String what) {
        jdbc.sql("update procurement set " + what + " where reference = ?")
                .param(reference)
                .update();
    }

    /** A text that is found nowhere else. */
    private String text(String fact) {
        String word = "canary" + fact + mark;
        planted.put(fact, List.of(word));
        return word;
    }

    /** A figure that is found nowhere else, in all ways in which it could be written. */
    private long figure(String fact, long pence) {
        var money = new Money(pence);
        planted.put(fact, List.of(money.toString(), money.inPounds().toPlainString(), String.valueOf(pence)));
        return pence;
    }

    /** All that somebody can read of the procurement. */
    private String all(String user, Caller caller, State state) {
        var all = new StringBuilder();
        for (String address : user.equals(NOBODY) ? everything() : addresses.of(reference)) {
            all.append(caller.get(address).body());
        }
        documents.of(reference).forEach(document -> {
            String page = "/documents/files/" + document.id();
            HttpResponse<String> content = caller.get(page + "/content");
            all.append(content.body()).append(content.headers());
            if (content.statusCode() == 200) {
                all.append(caller.get(page).body());
            }
        });
        for (Sheet sheet : sheetsFor(user, state)) {
            String page = "/sheets/" + sheet.id() + "/" + reference;
            HttpResponse<String> answer = caller.get("/api" + page);
            all.append(answer.body());
            if (answer.statusCode() == 200) {
                all.append(caller.get(page).body())
                        .append(caller.get(page + "/rows.csv").body());
            }
        }
        return all.append(brokenGlass(user, caller)).toString();
    }

    /**
     * The lists that somebody asks for: at the beginning and at the end all of them, in between those that are theirs. That
     * others are refused in every state alike is for {@code SheetPageTest}.
     */
    private List<Sheet> sheetsFor(String user, State state) {
        if (state == State.APPOINTED || state == State.SIGNED) {
            return sheets;
        }
        var person = new Person(user, groups.getOrDefault(user, Set.of()));
        return sheets.stream().filter(sheet -> sheet.mayRead(person, reference)).toList();
    }

    /** What somebody reads by break-glass; of one kind only what they are refused. */
    private String brokenGlass(String user, Caller caller) {
        var all = new StringBuilder();
        for (ConfidentialKind kind : user.equals("auditor") ? List.of(ConfidentialKind.values()) : List.of(APPROVALS)) {
            all.append(caller.submit("/break-glass/reading", "about=" + reference + "&kind=" + kind + "&")
                    .body());
        }
        return all.toString();
    }

    /** What is public, and the same for everybody, is read by who has not signed in. */
    private List<String> everything() {
        var all = new ArrayList<>(addresses.of(reference));
        all.addAll(List.of(
                "/register?status=all&query=" + mark,
                "/register.csv?status=all",
                "/register/invitations.csv",
                "/pipeline",
                "/pipeline.csv",
                "/ocds/releases.json"));
        return all;
    }

    private static Set<String> finders(Map<String, String> read, List<String> words) {
        var finders = new TreeSet<String>();
        read.forEach((user, text) -> {
            if (words.stream().anyMatch(text::contains)) {
                finders.add(user);
            }
        });
        return finders;
    }

    /** Who finds a fact in a state: what the table says of that state, or else of the last one before. */
    private Set<String> readers(Map<String, Map<State, Set<String>>> table, String fact, State state) {
        var before = new TreeMap<State, Set<String>>(table.getOrDefault(fact, Map.of())).floorEntry(state);
        return before == null ? Set.of("not in the table") : before.getValue();
    }

    private Map<String, Map<State, Set<String>>> table() throws IOException {
        var table = new LinkedHashMap<String, Map<State, Set<String>>>();
        List<String> lines = Files.readAllLines(TABLE, UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\\|", -1);
            Set<String> readers = new TreeSet<>(List.of(cells[2].strip().split(" +")));
            readers.remove("");
            if (readers.remove("staff")) {
                readers.addAll(callers.keySet());
                readers.remove(NOBODY);
            }
            table.computeIfAbsent(cells[0].strip(), fact -> new TreeMap<>())
                    .put(State.valueOf(cells[1].strip()), readers);
        }
        return table;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private Caller signedIn(String user) {
        Caller caller = Caller.anonymous(port);
        caller.signIn(user, Caller.PASSWORD);
        return caller;
    }
}
