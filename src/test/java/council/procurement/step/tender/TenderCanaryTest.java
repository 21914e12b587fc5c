package council.procurement.step.tender;

import static council.procurement.sourcing.TenderRoute.OPEN_TENDER;
import static council.procurement.step.tender.TenderFixture.DEADLINE;
import static council.procurement.step.tender.TenderFixture.RELEASED;
import static council.procurement.step.tender.TenderFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.canary.Places;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskDesk;
import council.procurement.http.Caller;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.security.Person;
import council.procurement.sourcing.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who can read what of tenders, at every stage. Texts and figures that are found nowhere else are planted as bidders, prices,
 * scores, reasons and interests; then everybody of the demonstration reads all lists, all forms and what the interface says of
 * the cycle, and nobody may find what is not for them. Whatever is for nobody by its place is searched as well: the timeline,
 * the engine's variables and history, rule answers, notices and logs.
 */
@OctantTest
class TenderCanaryTest {

    private static final List<String> PANEL = List.of("evaluator1", "evaluator2", "evaluator3", "moderator");
    private static final List<String> READERS =
            List.of("evaluator1", "evaluator2", "evaluator3", "moderator", "officer", "procurement");
    private static final Map<String, Object> SUBMIT = Map.of("outcome", "SUBMIT", "noInterest", true);

    @Autowired
    private TenderFixture fixture;

    @Autowired
    private List<Sheet> sheets;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Places searched;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final String mark = UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private List<Person> people = List.of();
    private ContractReference reference = new ContractReference("none");

    @BeforeEach
    void listen() {
        searched.listen();
        people = people();
    }

    @AfterEach
    void stop() {
        searched.stop();
        ClockUtil.reset();
    }

    /** Everybody of the demonstration, with their groups. */
    private List<Person> people() {
        return jdbc.sql(
                        "select user_id_, string_agg(group_id_, ',') as groups from act_id_membership group by user_id_")
                .query((row, index) -> new Person(
                        row.getString("user_id_"),
                        Set.of(row.getString("groups").split(",", -1))))
                .list();
    }

    private Person who(String id) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** A text that is found nowhere else; what looks like markdown would be shown in other letters. */
    private String canary(String kind) {
        String text = "canary" + kind + mark;
        words.put(kind, List.of(text));
        return text;
    }

    /** A price that is found nowhere else, in all ways in which it could be written. */
    private Money price(String kind, long pence) {
        var money = new Money(pence);
        words.put(kind, List.of(money.toString(), money.inPounds().toPlainString(), String.valueOf(pence)));
        return money;
    }

    @Test
    void nobodyReadsWhatIsNotForThem() {
        assertThat(people).extracting(Person::id).contains("admin", "auditor", "manager", "head", "member", "officer2");
        begin();
        enterTenders();
        at(DEADLINE, 13);
        nowFoundBy(Map.of("Bidder", List.of(), "Price", List.of(), "LowPrice", List.of()));

        complete("officer", "Task_RecordTenders", Map.of("allRecorded", true));
        complete("officer", "Task_OpenTenders", Map.of("counted", 3, "sealedUntilNow", true));
        nowFoundBy(Map.of("Bidder", List.of()));
        complete("procurement", "Task_ConfirmOpening", Map.of("decision", "CONFIRM", "counted", 3));
        nowFoundBy(Map.of("Bidder", READERS, "Price", List.of(), "LowPrice", List.of()));

        check();
        nowFoundBy(Map.of("Bidder", READERS, "Check", READERS, "Price", List.of()));
        write("evaluator1", "Reason1");
        write("evaluator2", "Reason2");
        nowFoundBy(Map.of("Reason1", List.of("evaluator1"), "Reason2", List.of("evaluator2"), "Price", List.of()));
        submit("evaluator1");
        nowFoundBy(Map.of("Reason1", List.of("evaluator1"), "Reason2", List.of("evaluator2"), "Price", List.of()));
        submit("evaluator2");
        background();
        nowFoundBy(Map.of("Reason1", PANEL, "Reason2", PANEL, "Price", List.of(), "LowPrice", List.of()));

        moderate();
        nowFoundBy(Map.of(
                "Reason1", READERS, "Reason2", READERS, "Agreed", READERS, "Price", READERS, "LowPrice", READERS));
        complete("evaluator3", "Task_AssessPrice", Map.of("pricesRight", true));
        askAboutTheLowOne();
        nowFoundBy(Map.of("Explained", READERS, "Price", READERS));
        complete(
                "procurement",
                "Task_RecommendAward",
                Map.of("decision", "NO_AWARD", "reasons", canary("Recommended") + " is why."));
        nowFoundBy(Map.of("Recommended", List.of("head"), "Bidder", READERS, "Price", READERS));
        complete("head", "Task_ConfirmNoAward", Map.of("answer", "RETURN", "comment", canary("SentBack") + " is why."));
        nowFoundBy(Map.of("SentBack", List.of("moderator", "officer", "procurement")));

        interestShutsOut();
        assertThat(words).hasSize(11);
    }

    /** Suppliers may tender; the value is too small for a notice. */
    private void begin() {
        reference = fixture.released(OPEN_TENDER, 24_999).opened();
        at(RELEASED, 9);
        runtime.startProcessInstanceByKey("tender", reference.value());
    }

    private void enterTenders() {
        for (String one : List.of("officer", "procurement")) {
            fixture.save(who(one), DeclarationSheet.ID, reference, List.of(row("interest", "NO")));
        }
        at(DEADLINE, 11);
        fixture.save(
                who("officer"),
                TendersSheet.ID,
                reference,
                List.of(
                        bid(canary("Bidder"), price("LowPrice", 41_234_567_891L)),
                        bid("Dear & Co", price("Price", 98_765_432_197L)),
                        bid("Fair & Co", new Money(90_000_000_000L))));
        nowFoundBy(Map.of("Bidder", List.of(), "Price", List.of(), "LowPrice", List.of()));
        Task deadline = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
        at(DEADLINE, 12);
        management
                .createJobQuery()
                .processInstanceId(deadline.getProcessInstanceId())
                .activityId("Event_DeadlinePassed")
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private static Map<String, Object> bid(String bidder, Money price) {
        return row("supplier", bidder, "receivedOn", DEADLINE, "receivedAt", "10:00", "price", price);
    }

    private void check() {
        String found = canary("Check");
        fixture.save(
                who("procurement"),
                SupplierChecksSheet.ID,
                reference,
                fixture.filled(
                        who("procurement"),
                        SupplierChecksSheet.ID,
                        reference,
                        row -> with(EvaluationSteps.sound(row), "ground", "DISCRETIONARY", "reason", found)));
        complete("procurement", "Task_CheckSuppliers", Map.of("checked", true));
    }

    private void write(String evaluator, String kind) {
        String reason = canary(kind);
        fixture.save(
                who(evaluator),
                QualityScoresSheet.ID,
                reference,
                fixture.filled(
                        who(evaluator),
                        QualityScoresSheet.ID,
                        reference,
                        row -> with(row, "score", BigDecimal.valueOf(4), "reason", reason)));
    }

    private void submit(String evaluator) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskAssignee(evaluator)
                .singleResult();
        desk.complete(who(evaluator), task.getId(), SUBMIT);
    }

    private void moderate() {
        String agreed = canary("Agreed");
        fixture.save(
                who("moderator"),
                ModerationSheet.ID,
                reference,
                fixture.filled(
                        who("moderator"),
                        ModerationSheet.ID,
                        reference,
                        row -> with(row, "agreed", BigDecimal.valueOf(4), "reason", agreed)));
        complete("moderator", "Task_ModerateScores", Map.of("agreed", true));
    }

    private void askAboutTheLowOne() {
        String explained = canary("Explained");
        fixture.save(
                who("procurement"),
                LowTendersSheet.ID,
                reference,
                fixture.filled(
                        who("procurement"),
                        LowTendersSheet.ID,
                        reference,
                        row -> with(
                                row,
                                "asked",
                                DEADLINE,
                                "answerBy",
                                DEADLINE.plusDays(5),
                                "explanation",
                                explained,
                                "decision",
                                "KEEP",
                                "reason",
                                explained)));
        complete("procurement", "Task_AskAboutLowTender", Map.of("asked", true));
        complete("procurement", "Task_DecideOnLowTender", Map.of("decided", true));
    }

    /** Whoever declares an interest reads nothing more, and nobody but they reads what it is. */
    private void interestShutsOut() {
        fixture.save(
                who("evaluator3"),
                DeclarationSheet.ID,
                reference,
                List.of(row("interest", "YES", "conflict", canary("Interest"))));
        List<String> left =
                READERS.stream().filter(one -> !one.equals("evaluator3")).toList();
        nowFoundBy(Map.of("Interest", List.of("evaluator3"), "Bidder", left, "Price", left, "Agreed", left));
    }

    private static Map<String, Object> with(Map<String, Object> row, Object... cells) {
        Map<String, Object> changed = row();
        changed.putAll(row);
        changed.putAll(row(cells));
        return changed;
    }

    private static void at(LocalDate day, int hour) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(hour, 0).atZone(CouncilTime.LONDON).toInstant()));
    }

    private void complete(String person, String key, Map<String, Object> fields) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
        desk.claim(who(person), task);
        desk.complete(who(person), task, fields);
    }

    private void background() {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .forEach(job -> management.executeJob(job.getId()));
    }

    /** That of each kind exactly those people find it now, and that none of all kinds is where nobody should look. */
    private void nowFoundBy(Map<String, List<String>> expected) {
        Map<String, String> read = new LinkedHashMap<>();
        for (Person person : people) {
            read.put(person.id(), readBy(person));
        }
        expected.forEach((kind, readers) ->
                assertThat(finders(read, kind)).as("%s is found by", kind).isEqualTo(new TreeSet<>(readers)));
        String places = searched.about(reference.value());
        assertThat(places).as("what is searched").contains(reference.value(), "Task_", "Suppliers may tender since");
        words.forEach((kind, all) -> all.forEach(word -> assertThat(places)
                .as("%s in variables, history, timeline, logs …", kind)
                .doesNotContain(word)));
    }

    private Set<String> finders(Map<String, String> read, String kind) {
        return read.entrySet().stream()
                .filter(one -> words.getOrDefault(kind, List.of()).stream().anyMatch(one.getValue()::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that a person can read of the procurement. */
    private String readBy(Person person) {
        var all = new StringBuilder();
        for (Sheet sheet : sheets) {
            if (sheet.mayRead(person, reference.value())) {
                all.append(sheet.columns(reference.value()));
                all.append(sheet.rows(person, reference.value()));
                all.append(sheet.remarks(person, reference.value()));
                all.append(sheet.closed(person, reference.value()));
            }
        }
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .list()) {
            all.append(task.getName()).append(formOf(person, task));
        }
        Caller caller = callers.computeIfAbsent(person.id(), this::signedIn);
        for (String address : List.of(
                "/api/cycles/" + reference.value(),
                "/api/contracts?query=" + reference.value(),
                "/notices?about=" + reference.value(),
                "/documents/" + reference.value(),
                "/api/rules/answers/replay?reference=" + reference.value(),
                "/api/tasks/cards")) {
            all.append(caller.get(address).body());
        }
        return all.toString();
    }

    private Caller signedIn(String person) {
        Caller caller = Caller.anonymous(port);
        caller.signIn(person, Caller.PASSWORD);
        return caller;
    }

    private String formOf(Person person, Task task) {
        try {
            return desk.open(person, task.getId()).toString();
        } catch (RefusedSubmissionException refusal) {
            return refusal.sentence();
        }
    }
}
