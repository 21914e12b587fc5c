package council.procurement.register;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.reading.TransactionMemory;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WorkingDays;
import council.procurement.watch.WatchedFigures;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two nodes on one database, on machines of four time zones in the course of it. The tests tell one story in their order:
 * nodes are killed in the middle of an import, others take over, and three hundred timers fall due at once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesTest {

    private static final int CONTRACTS = 1_200;
    private static final int TIMERS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final LocalDate today = CouncilTime.dayOf(Clock.systemUTC().instant());
    private final List<Node> nodes = new ArrayList<>();
    private EmbeddedPostgres server;
    private DataSource dataSource;
    private JdbcClient jdbc;
    private long importNumber;

    @BeforeAll
    void startDatabaseAndTwoNodes() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "60")
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
        dataSource = server.getPostgresDatabase();
        jdbc = JdbcClient.create(dataSource);
        start("auckland", "Pacific/Auckland", "los-angeles", "America/Los_Angeles");
    }

    @AfterAll
    void stopAll() throws IOException {
        nodes.forEach(Node::kill);
        server.close();
    }

    /** Both begin with the same empty database, or with the same one that was left, at the same time. */
    private void start(String one, String oneZone, String other, String otherZone) throws IOException {
        String database = server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
        nodes.add(Node.begin(one, oneZone, database));
        nodes.add(Node.begin(other, otherZone, database));
        nodes.forEach(Node::ready);
    }

    @Test
    @Order(1)
    void nodeKilledBetweenRecordingAndCommitLeavesNothingAndTheOtherTakesOver() throws SQLException {
        try (Connection inTheWay = dataSource.getConnection()) {
            inTheWay.setAutoCommit(false);
            inTheWay.createStatement().execute("lock table cycle in share row exclusive mode");
            importNumber = submit();
            Patience.until("a node has recorded all and is about to commit", PATIENCE, () -> worker().isPresent());

            String killed = worker().orElseThrow();
            kill(killed);

            assertThat(count("select count(*) from contract")).isZero();
            assertThat(phase()).isEqualTo("RECORDING");
            inTheWay.rollback();
        }
        Patience.until("the dead node's connections are gone", PATIENCE, () -> worker().isEmpty());

        beSilentTooLong();

        Patience.until("the other node begins cycles", PATIENCE, () -> started() > 0);
        assertThat(count("select count(*) from contract")).isEqualTo(CONTRACTS);
    }

    @Test
    @Order(2)
    void nodeKilledWhileCyclesBeginLosesNoneAndBeginsNoneTwice() throws IOException {
        nodes.get(0).kill();
        nodes.clear();
        assertThat(started()).as("killed in the middle").isBetween(1L, CONTRACTS - 1L);
        assertThat(unevenCycles()).as("cycles half begun").isEmpty();

        beSilentTooLong();
        start("london", "Europe/London", "kathmandu", "Asia/Kathmandu");

        Patience.until("the import is done", PATIENCE, () -> phase().equals("FINISHED"));
        assertThat(jdbc.sql("select state, created, unchanged, updated from register_import")
                        .query()
                        .listOfRows())
                .singleElement()
                .hasToString("{state=DONE, created=" + CONTRACTS + ", unchanged=0, updated=0}");
        Patience.until("the other node has begun its last few cycles too", PATIENCE, () -> started() == CONTRACTS);
        assertThat(unevenCycles()).isEmpty();
        assertThat(count("select count(*) from cycle where start_problem is not null"))
                .isZero();
        assertThat(count("select count(distinct reference) from contract")).isEqualTo(CONTRACTS);
        assertThat(count("select count(*) from timeline")).isEqualTo(CONTRACTS);
    }

    @Test
    @Order(3)
    void nodesOfAllZonesAgreeOnEveryDateAndTimer() {
        var contracts = new Contracts(jdbc, new TransactionMemory(new JdbcTemplate(dataSource)));
        var workingDays = WorkingDays.published();
        Set<String> derived = contracts.after(0, CONTRACTS).stream()
                .flatMap(contract -> ContractDates.of(contract, workingDays).stream()
                        .map(date -> contract.reference() + " " + date.kind() + " " + date.day() + " " + date.due()))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> recorded = new TreeSet<>(jdbc.sql("""
                        select c.reference, d.kind, d.day, d.due_at
                          from contract_date d
                          join contract c on c.id = d.contract_id
                        """)
                .query((row, index) -> row.getString("reference") + " " + row.getString("kind") + " "
                        + row.getObject("day", LocalDate.class) + " "
                        + row.getTimestamp("due_at").toInstant())
                .list());
        assertThat(recorded).hasSizeGreaterThan(CONTRACTS).isEqualTo(derived);
        assertThat(jdbc.sql("""
                        select i.business_key_, j.handler_cfg_, j.duedate_, d.due_at
                          from act_ru_job j
                          join act_ru_execution i on i.id_ = j.process_instance_id_ and i.business_key_ is not null
                          join act_re_procdef p on p.id_ = j.process_def_id_
                          left join (contract_date d join contract c on c.id = d.contract_id)
                            on c.reference = i.business_key_ and d.process = p.key_
                           and j.handler_cfg_ in ('Event_' || d.timer, 'BoundaryEvent_' || d.timer)
                         where j.type_ = 'timer' and j.duedate_ is distinct from d.due_at at time zone 'UTC'
                        """).query().listOfRows())
                .as("timers that wait for another moment than their date")
                .isEmpty();
        assertThat(count("select count(*) from act_ru_job where handler_cfg_ = 'Event_ReviewDue'"))
                .isEqualTo(CONTRACTS);
    }

    @Test
    @Order(4)
    void threeHundredTimersDueAtOnceFireOnceEach() {
        List<String> due = jdbc.sql("""
                        update act_ru_job
                           set duedate_ = now() at time zone 'UTC' + interval '2 seconds'
                         where id_ in (select id_ from act_ru_job where handler_cfg_ = 'Event_ReviewDue' order by id_ limit ?)
                        returning id_
                        """).param(TIMERS).query(String.class).list();
        assertThat(due).hasSize(TIMERS);

        Patience.until("all have fired", PATIENCE, () -> fired(due).size() >= TIMERS);

        assertThat(fired(due)).containsExactlyInAnyOrderElementsOf(due);
        assertThat(count("select count(*) from act_hi_procinst where proc_def_key_ = 'renewal'"))
                .isEqualTo(TIMERS);
        assertThat(count("select count(distinct business_key_) from act_hi_procinst where proc_def_key_ = 'renewal'"))
                .isEqualTo(TIMERS);
        assertThat(count("select count(*) from review")).isEqualTo(TIMERS);
        assertThat(count("select count(*) from act_ru_incident")).isZero();
        assertThat(jdbc.sql("select distinct hostname_ from act_hi_job_log where job_state_ = 2 and job_id_ = any(?)")
                        .param(due.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .as("both nodes had a share")
                .containsExactlyInAnyOrder("london", "kathmandu");
    }

    @Test
    @Order(5)
    void bothNodesSayHowTheyAre() {
        assertThat(nodes)
                .allSatisfy(node -> assertThat(node.figures().lines())
                        .contains(
                                "octant_jobs_late 0.0",
                                "octant_jobs_failed 0.0",
                                "octant_incidents 0.0",
                                "octant_imports_running 0.0",
                                "octant_imports_failed 0.0",
                                "octant_imports_silent 0.0",
                                "octant_cycles_waiting 0.0",
                                "octant_cycles_failed 0.0",
                                "octant_dates_differences 0.0"));
    }

    /** Also by their names on the dashboard and in the alerts, each with the labels that are asked for. */
    @Test
    @Order(6)
    void dashboardAndAlertsAskForWhatNodesSay() throws IOException {
        assertThat(WatchedFigures.all()).isNotEmpty();
        assertThat(nodes).allSatisfy(node -> {
            List<String> lines = node.figures().lines().toList();
            assertThat(WatchedFigures.all())
                    .allSatisfy(asked -> assertThat(lines)
                            .as(asked.name())
                            .anyMatch(line -> line.matches(asked.name() + "[{ ].*")
                                    && asked.labels().stream()
                                            .allMatch(label -> line.matches(".*[{,]" + label + "=\".*"))));
        });
    }

    /** Those of the jobs that were carried out to the end, as often as they were. */
    private List<String> fired(List<String> jobs) {
        return jdbc.sql("select job_id_ from act_hi_job_log where job_state_ = 2 and job_id_ = any(?)")
                .param(jobs.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private long submit() {
        String rows = IntStream.range(0, CONTRACTS)
                .mapToObj(number -> "N-%04d,Contract %d,Green & Sons Ltd,%s,%s,1000"
                        .formatted(
                                number,
                                number,
                                today.minusYears(1).format(AS_TYPED),
                                today.plusYears(3).plusDays(number).format(AS_TYPED)))
                .collect(Collectors.joining("\n"));
        byte[] file = ("Contract Ref,Contract Title,Supplier,Start Date,End Date,Contract Value\n" + rows)
                .getBytes(StandardCharsets.UTF_8);
        var imports = new Imports(jdbc, new ImportFiles(jdbc), Clock.system(ZoneOffset.UTC));
        return Objects.requireNonNull(new TransactionTemplate(new JdbcTransactionManager(dataSource))
                .execute(status -> {
                    try {
                        return imports.submit(
                                "register.csv",
                                new ByteArrayInputStream(file),
                                file.length,
                                ImportMode.COMMIT,
                                "procurement");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    /** The node whose transaction has written the contracts and waits to write their cycles. */
    private Optional<String> worker() {
        return jdbc.sql("""
                        select application_name
                          from pg_stat_activity
                         where wait_event_type = 'Lock' and query like '%insert into cycle%'
                        """).query(String.class).optional();
    }

    private void kill(String name) {
        Node node = nodes.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        node.kill();
        nodes.remove(node);
    }

    /** As if the minute had passed after which another node takes over. */
    private void beSilentTooLong() {
        jdbc.sql("update register_import set worked_until = now() - interval '1 second' where id = ?")
                .param(importNumber)
                .update();
    }

    private String phase() {
        return jdbc.sql("select phase from register_import where id = ?")
                .param(importNumber)
                .query(String.class)
                .single();
    }

    private long started() {
        return count("select count(*) from cycle where started_at is not null");
    }

    /** References whose cycle and contract management were not begun exactly as often as their cycle says. */
    private List<String> unevenCycles() {
        return jdbc.sql("""
                        select y.reference
                          from cycle y
                          left join act_hi_procinst i on i.business_key_ = y.reference
                         group by y.reference, y.started_at
                        having count(i.id_) filter (where i.proc_def_key_ = 'cycle')
                               <> case when y.started_at is null then 0 else 1 end
                            or count(i.id_) filter (where i.proc_def_key_ = 'management')
                               <> case when y.started_at is null then 0 else 1 end
                        """).query(String.class).list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
