package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.OctantTest;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.register.Patience;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.security.StaffRights;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of half-filled forms, for whom, and for how long. */
@OctantTest
class DraftsTest {

    private static final Person CORA = new Person("contracts", Set.of("contract-managers"));
    private static final Person COLLEAGUE = new Person("contracts2", Set.of("contract-managers"));
    private static final Person FATIMA = new Person("finance", Set.of("finance"));
    private static final Person ADMINISTRATOR = new Person(
            "admin",
            Set.copyOf(Arrays.stream(StaffGroup.values()).map(StaffGroup::id).toList()));
    private static final Map<String, Object> HALF = Map.of("title", "Gr", "months", 7, "confirmed", true);
    private static final Map<String, Object> NOTHING = Map.of();
    private static final Map<String, Object> GOOD =
            Map.of("title", "Grounds 2027", "route", "INSOURCE", "confirmed", true);

    @Autowired
    private Drafts drafts;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private StartDesk starts;

    @Autowired
    private StaffRights rights;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String reference = "D-" + UUID.randomUUID().toString().substring(0, 30);
    private String task = "";

    @BeforeEach
    void coraHoldsATask() {
        runtime.startProcessInstanceByKey("bridge", reference);
        task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        desk.claim(CORA, task);
        rights.grant(StaffGroup.CONTRACT_MANAGERS, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        rights.grant(
                StaffGroup.CONTRACT_MANAGERS,
                Resources.PROCESS_DEFINITION,
                "bridge",
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        for (Person person : List.of(CORA, COLLEAGUE)) {
            drafts.forgetOfStart(person, bridge());
        }
    }

    @Test
    void whatIsHalfWrittenIsKeptAsItIs() {
        var written = new HashMap<String, @Nullable Object>(HALF);
        written.put("endDate", null);
        written.put("evidence", "“Tür”\n\t<b>'; drop table task_draft; --</b> \uD83C\uDF33");

        Instant saved = drafts.keepOfTask(CORA, task, written, Map.of("title", "Grounds", "value", 4200.5));

        assertThat(drafts.ofTask(CORA, task)).hasValueSatisfying(draft -> {
            assertThat(draft.fields()).isEqualTo(written);
            assertThat(draft.shown()).as("of its fields only").isEqualTo(Map.of("title", "Grounds"));
            assertThat(draft.savedAt()).isEqualTo(saved);
        });
    }

    @Test
    void laterDraftTakesThePlaceOfTheEarlierOne() {
        drafts.keepOfTask(CORA, task, HALF, NOTHING);

        drafts.keepOfTask(CORA, task, Map.of("code", "77"), NOTHING);

        assertThat(drafts.ofTask(CORA, task).orElseThrow().fields()).isEqualTo(Map.of("code", "77"));
        assertThat(kept()).isOne();
    }

    @Test
    void withoutFieldsThereIsNoDraft() {
        drafts.keepOfTask(CORA, task, HALF, NOTHING);

        drafts.keepOfTask(CORA, task, NOTHING, NOTHING);

        assertThat(drafts.ofTask(CORA, task)).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void draftIsForNobodyElse() {
        drafts.keepOfTask(CORA, task, HALF, NOTHING);

        assertRefused(() -> drafts.ofTask(FATIMA, task), Ground.NOT_ALLOWED, "is for Contract managers");
        for (Person other : List.of(COLLEAGUE, ADMINISTRATOR)) {
            assertThat(drafts.ofTask(other, task)).isEmpty();
        }
        for (Person other : List.of(COLLEAGUE, FATIMA, ADMINISTRATOR)) {
            assertRefused(() -> drafts.keepOfTask(other, task, HALF, NOTHING), Ground.NOT_ALLOWED, "is held by Cora");
            drafts.forgetOfTask(other, task);
        }

        assertThat(drafts.ofTask(CORA, task)).isPresent();
    }

    @Test
    void whoTakesTheTaskOverDoesNotFindWhatSomebodyElseWrote() {
        drafts.keepOfTask(CORA, task, HALF, NOTHING);
        desk.putBack(CORA, task);
        assertRefused(() -> drafts.keepOfTask(CORA, task, HALF, NOTHING), Ground.NOT_ALLOWED, "Nobody holds the task");

        desk.claim(COLLEAGUE, task);
        assertThat(drafts.ofTask(COLLEAGUE, task)).isEmpty();
        drafts.keepOfTask(COLLEAGUE, task, Map.of("code", "1"), NOTHING);

        desk.putBack(COLLEAGUE, task);
        desk.claim(CORA, task);
        assertThat(drafts.ofTask(CORA, task).orElseThrow().fields()).isEqualTo(HALF);
    }

    @Test
    void leavingTheGroupEndsTheRightToOnesDraft() {
        drafts.keepOfTask(CORA, task, HALF, NOTHING);
        Person moved = new Person("contracts", Set.of("finance"));

        assertRefused(() -> drafts.ofTask(moved, task), Ground.NOT_ALLOWED, "you are in none of these groups");
        assertRefused(
                () -> drafts.keepOfTask(moved, task, HALF, NOTHING),
                Ground.NOT_ALLOWED,
                "you are in none of these groups");
    }

    @Test
    void onlyFieldsOfTheFormAreKept() {
        assertRefused(
                () -> drafts.keepOfTask(CORA, task, Map.of("approved", true), NOTHING),
                Ground.MALFORMED,
                "the form has no field approved");
        assertRefused(
                () -> drafts.keepOfTask(CORA, task, Map.of("supplier", "Mine"), NOTHING),
                Ground.MALFORMED,
                "the form has no field supplier");

        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "title, 7, Title: a draft of this is text",
        "endDate, 7, End date: a draft of this is a date",
        "months, true, Months: a draft of this is a number",
        "route, NEITHER, 'Route: a draft of this is one of Bring in house, Extend.'",
        "confirmed, yes, I have checked the figures: a draft of this is a tick or none."
    })
    void whatAFieldCannotHoldIsRefusedByItsName(String field, String value, String sentence) {
        Object given = value.equals("7") ? (Object) 7 : value.equals("true") ? (Object) true : value;

        assertRefused(() -> drafts.keepOfTask(CORA, task, Map.of(field, given), NOTHING), Ground.MALFORMED, sentence);
    }

    @Test
    void whatADatabaseCannotHoldIsRefusedAndNotAFault() {
        for (Object unstorable : List.of("a\0b", List.of("x"), Map.of("x", "y"))) {
            assertRefused(
                    () -> drafts.keepOfTask(CORA, task, Map.of("title", unstorable), NOTHING),
                    Ground.MALFORMED,
                    "Title: a draft of this is text");
        }
        assertRefused(
                () -> drafts.keepOfTask(CORA, task, Map.of("value", Double.POSITIVE_INFINITY), NOTHING),
                Ground.MALFORMED,
                "Value in pounds: a draft of this is a number");

        drafts.keepOfTask(CORA, task, Map.of("title", "half a tree \uD83C"), NOTHING);
        assertThat(drafts.ofTask(CORA, task)).isPresent();
    }

    @Test
    void aMegabyteIsKeptAndNoMore() {
        drafts.keepOfTask(CORA, task, Map.of("evidence", "x".repeat(1_000_000)), NOTHING);
        assertThat(drafts.ofTask(CORA, task).orElseThrow().fields().get("evidence"))
                .asString()
                .hasSize(1_000_000);

        assertRefused(
                () -> drafts.keepOfTask(CORA, task, Map.of("evidence", "x".repeat(999_999) + "é"), NOTHING),
                Ground.MALFORMED,
                "too large");
    }

    @Test
    void completedTaskTakesEveryDraftOfItAlong() {
        drafts.keepOfTask(CORA, task, HALF, NOTHING);
        desk.putBack(CORA, task);
        desk.claim(COLLEAGUE, task);
        drafts.keepOfTask(COLLEAGUE, task, HALF, NOTHING);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> desk.complete(COLLEAGUE, task, Map.of("title", "refuse me")));
        assertThat(kept()).as("refused").isEqualTo(2);

        desk.complete(COLLEAGUE, task, GOOD);
        assertThat(kept()).as("completed").isZero();
        assertRefused(() -> drafts.keepOfTask(COLLEAGUE, task, HALF, NOTHING), Ground.ALREADY_DONE, "was completed by");
        assertThat(kept()).as("saved too late").isZero();
    }

    @Test
    void taskThatEndsOtherwiseTakesItsDraftsAlongToo() {
        drafts.keepOfTask(CORA, task, HALF, NOTHING);

        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .singleResult()
                        .getId(),
                "overtaken by events");

        assertThat(kept()).isZero();
        assertRefused(() -> drafts.keepOfTask(CORA, task, HALF, NOTHING), Ground.UNKNOWN, "no open task");
    }

    @Test
    void draftThatIsSavedWhileItsTaskEndsIsNotLeftBehind() throws Exception {
        var ending = new CountDownLatch(1);
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from act_ru_identitylink where task_id_ = ?")
                    .param(task)
                    .update();
            jdbc.sql("delete from act_ru_task where id_ = ?").param(task).update();
            ending.countDown();
            waitUntilSomebodyWaits();
        }));
        assertThat(ending.await(30, TimeUnit.SECONDS)).isTrue();

        assertRefused(
                () -> drafts.keepOfTask(CORA, task, HALF, NOTHING), Ground.ALREADY_DONE, "ended at the same moment");

        end.get(30, TimeUnit.SECONDS);
        assertThat(kept()).isZero();
    }

    /** Until somebody is held up by what this transaction has locked. */
    private void waitUntilSomebodyWaits() {
        Patience.until(
                "somebody wants the task",
                Duration.ofSeconds(30),
                () -> jdbc.sql(
                                "select exists (select from pg_locks where pg_backend_pid() = any (pg_blocking_pids(pid)))")
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void startFormIsKeptForWhoeverWroteItUntilTheyStart() {
        drafts.keepOfStart(CORA, bridge(), Map.of("reference", reference + "-2"), Map.of("reference", "SBC-TRY"));

        assertThat(drafts.ofStart(COLLEAGUE, bridge())).isEmpty();
        assertThat(drafts.ofStart(CORA, bridge())).hasValueSatisfying(draft -> {
            assertThat(draft.fields()).isEqualTo(Map.of("reference", reference + "-2"));
            assertThat(draft.shown()).isEqualTo(Map.of("reference", "SBC-TRY"));
        });

        starts.start(COLLEAGUE, bridge(), Map.of("reference", reference + "-3"));
        assertThat(drafts.ofStart(CORA, bridge())).as("somebody else started").isPresent();
        starts.start(CORA, bridge(), Map.of("reference", reference + "-2"));
        assertThat(drafts.ofStart(CORA, bridge())).as("started").isEmpty();
    }

    @Test
    void startFormOfSomebodyWhoMayNotStartIsNotKept() {
        assertRefused(
                () -> drafts.keepOfStart(FATIMA, bridge(), Map.of("reference", "X"), NOTHING),
                Ground.NOT_ALLOWED,
                "not for you to start");
        assertRefused(() -> drafts.ofStart(FATIMA, bridge()), Ground.NOT_ALLOWED, "not for you to start");
        assertRefused(() -> drafts.ofStart(CORA, "no-such-process"), Ground.NOT_ALLOWED, "no such process");
    }

    @Test
    void whatAChangedFormNoLongerTakesIsLeftOut() {
        drafts.keepOfStart(CORA, bridge(), Map.of("reference", "X"), NOTHING);
        jdbc.sql("""
                        update start_draft set fields = '{"reference": 7, "gone": "x"}', shown = '{"gone": "y"}'
                         where process = 'bridge' and person = 'contracts'
                        """).update();

        assertThat(drafts.ofStart(CORA, bridge())).isEmpty();
    }

    @Test
    void draftDoesNotSayWhatIsInIt() {
        drafts.keepOfTask(CORA, task, Map.of("title", "Sealed"), NOTHING);

        assertThat(drafts.ofTask(CORA, task).orElseThrow()).asString().doesNotContain("Sealed");
    }

    private static void assertRefused(ThrowingCallable call, Ground ground, String words) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(call)
                .withMessageContaining(words)
                .extracting(RefusedSubmissionException::ground)
                .isEqualTo(ground);
    }

    private long kept() {
        return jdbc.sql("select count(*) from task_draft where task_id = ?")
                .param(task)
                .query(Long.class)
                .single();
    }

    private String bridge() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("bridge")
                .latestVersion()
                .singleResult()
                .getId();
    }
}
