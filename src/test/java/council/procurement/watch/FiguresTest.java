package council.procurement.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractObligation;
import council.procurement.register.ContractReference;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures say what is in the database at that moment. Each test looks at what its own doing changes. */
class FiguresTest extends ProcessWalk {

    private static final List<String> AGES = List.of("under a day", "1 to 6 days", "7 to 29 days", "30 days and more");

    private final String mark = "WATCH-" + UUID.randomUUID();

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private Clock clock;

    @Override
    protected String process() {
        return "cycle";
    }

    @Override
    protected boolean walksAll() {
        return false;
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from mail_outbox where occasion = ?").param(mark).update();
    }

    @Test
    void everyFigureIsANumberAndSaysWhatItIs() {
        assertThat(metrics.getMeters().stream()
                        .filter(meter -> meter.getId().getName().startsWith("octant."))
                        .map(Gauge.class::cast))
                .hasSizeGreaterThan(35)
                .allSatisfy(gauge -> {
                    assertThat(gauge.value()).isNotNaN().isNotNegative();
                    assertThat(gauge.getId().getDescription()).isNotBlank();
                });
    }

    @Test
    void whatAnotherNodesClockPutsInTheFutureHasNotWaited() {
        oneTask(reviewed());
        queue(clock.instant());

        moveTo(Instant.parse("2000-01-01T00:00:00Z"));

        assertThat(figures())
                .contains(entry("octant.tasks.oldest.age", 0.0), entry("octant.mails.longest.wait", 0.0))
                .allSatisfy((figure, value) -> assertThat(value).isNotNegative());
    }

    @ParameterizedTest(name = "open for {0}: {1}")
    @CsvSource({
        "PT0S, under a day",
        "PT23H59M59.999S, under a day",
        "P1D, 1 to 6 days",
        "P6DT23H59M59.999S, 1 to 6 days",
        "P7D, 7 to 29 days",
        "P29DT23H59M59.999S, 7 to 29 days",
        "P30D, 30 days and more"
    })
    void taskIsCountedByItsAge(Duration open, String age) {
        ContractReference reference = reviewed();
        Task task = oneTask(reference);
        moveTo(task.getCreateTime().toInstant().plus(open));
        Map<String, Double> with = figures();

        engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "seen");

        assertThat(changes(figures(), with))
                .contains(entry("octant.tasks.open " + age, 1.0))
                .doesNotContainKeys(AGES.stream()
                        .filter(other -> !other.equals(age))
                        .map(other -> "octant.tasks.open " + other)
                        .toArray(String[]::new));
        assertThat(with.get("octant.tasks.oldest.age")).isGreaterThanOrEqualTo((double) open.toSeconds());
        assertThat(changes(figures(), with)).containsEntry("octant.tasks.unheld", 1.0);
    }

    @Test
    void taskIsOverdueOnceItsDayHasPassed() {
        ContractReference reference = reviewed();
        Task task = oneTask(reference);
        moveTo(Instant.parse("2031-01-01T09:00:00Z"));
        task.setDueDate(Date.from(Instant.parse("2031-01-01T09:00:00Z")));
        engine.getTaskService().saveTask(task);
        Map<String, Double> inTime = figures();

        task.setDueDate(Date.from(Instant.parse("2031-01-01T08:59:59Z")));
        engine.getTaskService().saveTask(task);

        assertThat(changes(inTime, figures())).containsExactly(entry("octant.tasks.overdue", 1.0));
    }

    @Test
    void timerIsDueThenLateThenFailed() {
        ContractReference reference = contracts
                .aContract()
                .running(TODAY.minusYears(1), TODAY.plusYears(4))
                .inForce();
        Instant due = due(reference, "Event_ReviewDue");
        String timer = management
                .createJobQuery()
                .activityId("Event_ReviewDue")
                .processInstanceId(instance(reference, "cycle").getId())
                .singleResult()
                .getId();
        moveTo(due);
        Map<String, Double> at = figures();
        management.setJobDuedate(timer, Date.from(due.plusMillis(1)));
        assertThat(changes(figures(), at))
                .containsEntry("octant.jobs.due", 1.0)
                .containsEntry("octant.timers.waiting", -1.0);

        management.setJobDuedate(timer, Date.from(due.minus(Duration.ofDays(3650))));
        assertThat(changes(at, figures())).containsEntry("octant.jobs.late", 1.0);
        assertThat(figures().get("octant.jobs.lateness"))
                .isEqualTo((double) Duration.ofDays(3650).toSeconds());

        Map<String, Double> late = figures();
        management.setJobRetries(timer, 0);
        assertThat(changes(late, figures()))
                .containsEntry("octant.jobs.late", -1.0)
                .containsEntry("octant.jobs.due", -1.0)
                .containsEntry("octant.jobs.failed", 1.0)
                .containsEntry("octant.incidents", 1.0);
    }

    @Test
    void contractBringsItsObligationsAndDates() {
        Map<String, Double> before = figures();
        ContractReference reference = contracts
                .aContract()
                .owing(new ContractObligation(
                        1,
                        ContractObligation.Kind.KICK_OFF,
                        "First meeting",
                        null,
                        null,
                        null,
                        false,
                        null,
                        TODAY.plusDays(7)))
                .inForce();
        Map<String, Double> registered = figures();
        assertThat(changes(before, registered))
                .containsEntry("octant.contracts.open", 1.0)
                .containsEntry("octant.cycles.open", 1.0)
                .containsEntry("octant.obligations.open", 1.0)
                .doesNotContainKeys("octant.obligations.overdue", "octant.dates.overdue");

        at(TODAY.plusDays(7), 23);
        Map<String, Double> lastDay = figures();
        at(TODAY.plusDays(8), 0);
        assertThat(changes(lastDay, figures()))
                .containsEntry("octant.obligations.overdue", 1.0)
                .containsKey("octant.dates.overdue");

        Map<String, Double> late = figures();
        jdbc.sql(
                        "update contract_obligation set settled_on = ? where contract_id = (select id from contract where reference = ?)")
                .params(TODAY.plusDays(8), reference.value())
                .update();
        assertThat(changes(late, figures()))
                .containsEntry("octant.obligations.overdue", -1.0)
                .containsEntry("octant.obligations.open", -1.0);
    }

    @Test
    void mailWaitsFailsAndIsRefused() {
        Map<String, Double> before = figures();
        queue(clock.instant().minus(Duration.ofDays(3650)));
        Map<String, Double> waiting = figures();
        assertThat(changes(before, waiting))
                .containsEntry("octant.mails.waiting", 1.0)
                .doesNotContainKey("octant.mails.failing");
        assertThat(waiting.get("octant.mails.longest.wait"))
                .isEqualTo((double) Duration.ofDays(3650).toSeconds());

        jdbc.sql("update mail_outbox set last_problem = 'Connection refused' where occasion = ?")
                .param(mark)
                .update();
        assertThat(changes(waiting, figures())).containsExactly(entry("octant.mails.failing", 1.0));

        jdbc.sql("update mail_outbox set state = 'REFUSED', settled_at = now() where occasion = ?")
                .param(mark)
                .update();
        assertThat(changes(before, figures()))
                .contains(entry("octant.mails.refused", 1.0))
                .doesNotContainKey("octant.mails.waiting");
    }

    @Test
    void figuresAreKeptForAWhile() {
        String moment = "select extract(epoch from clock_timestamp()) as moment";
        Reading kept = new Reading(moment, jdbc, clock, metrics, Duration.ofHours(1));
        Reading fresh = new Reading(moment, jdbc, clock, metrics, Duration.ZERO);

        assertThat(kept.value("moment")).isPositive().isEqualTo(kept.value("moment"));
        assertThat(fresh.value("moment")).isLessThan(fresh.value("moment"));
    }

    /** A mail that waits since then. */
    private void queue(Instant since) {
        jdbc.sql("""
                        insert into mail_outbox (kind, person, occasion, next_try_at, queued_at)
                        values ('AT_ONCE', 'finance', ?, ?, ?)
                        """)
                .params(mark, Timestamp.from(clock.instant()), Timestamp.from(since))
                .update();
    }

    private ContractReference reviewed() {
        ContractReference reference = contracts
                .aContract()
                .running(TODAY.minusYears(3), TODAY.plusMonths(12))
                .inForce();
        fire(reference, "Event_ReviewDue");
        runBackground(reference);
        return reference;
    }

    private Task oneTask(ContractReference reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .list()
                .get(0);
    }

    /** All figures by name and label. */
    private Map<String, Double> figures() {
        var figures = new TreeMap<String, Double>();
        metrics.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("octant."))
                .map(Gauge.class::cast)
                .forEach(gauge -> figures.put(
                        gauge.getId().getTags().stream()
                                .map(Tag::getValue)
                                .collect(Collectors.joining(" ", gauge.getId().getName() + " ", ""))
                                .strip(),
                        gauge.value()));
        return figures;
    }

    /** By how much figures rose or fell; without those that did neither. */
    private static Map<String, Double> changes(Map<String, Double> before, Map<String, Double> after) {
        var changes = new TreeMap<String, Double>();
        after.forEach((name, value) -> {
            double change = value - before.getOrDefault(name, 0.0);
            if (change != 0) {
                changes.put(name, change);
            }
        });
        return changes;
    }
}
