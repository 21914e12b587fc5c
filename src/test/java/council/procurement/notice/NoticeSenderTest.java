package council.procurement.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.OctantTest;
import council.procurement.notice.NoticePlatform.Answer;
import council.procurement.notice.NoticePlatform.Message;
import council.procurement.notice.NoticePlatform.Taken;
import council.procurement.notice.NoticePlatform.Unknown;
import council.procurement.notice.Obligation.State;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.timeline.Timeline;
import council.procurement.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing that is to be published is lost, nothing is published twice, and nobody waits for a machine. */
@OctantTest
class NoticeSenderTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration CLAIM = Duration.ofSeconds(80);

    @Autowired
    private NoticeDuties duties;

    @Autowired
    private Obligations obligations;

    @Autowired
    private NoticeOutbox outbox;

    @Autowired
    private NoticeSender sender;

    @Autowired
    private NoticeFixture notices;

    @Autowired
    private NoticeDrafts drafts;

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        ClockUtil.setCurrentTime(Date.from(NOW));
        jdbc.sql("update notice_outbox set state = 'WITHDRAWN', settled_at = now(), claimed_until = null"
                        + " where state = 'WAITING'")
                .update();
    }

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    /** A notice that was approved and waits to be sent. */
    private Obligation waiting() {
        ContractReference reference = contracts
                .aContract()
                .with("regime", "PA2023")
                .with("kind", "SERVICES")
                .with("value_inc_vat_pence", 30_000_000L)
                .registered();
        String key = reference.value();
        duties.open(new NoticeCall(
                key,
                NoticeEvent.CONTRACT_ENTERED,
                java.time.LocalDate.of(2026, 11, 20),
                "entered",
                duties.caseOf(key).orElseThrow(),
                Map.of()));
        notices.write(key, NoticeDuty.DETAILS, "officer");
        Obligation obligation = notices.of(key, NoticeDuty.DETAILS);
        obligations.drafted(obligation.id(), "officer");
        drafts.freeze(obligations.get(obligation.id()));
        obligations.approved(obligation.id(), "procurement");
        outbox.add(obligation);
        return obligations.get(obligation.id());
    }

    /** Gives each key one number, however often it comes. */
    private static final class Numbers implements NoticePlatform {

        private final Map<String, String> byKey = new ConcurrentHashMap<>();
        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicInteger last = new AtomicInteger((int) (System.nanoTime() % 400_000) + 500_000);

        @Override
        public Answer send(Message message) {
            calls.incrementAndGet();
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .as("nothing outside is called inside a transaction")
                    .isFalse();
            return new Taken(
                    byKey.computeIfAbsent(message.key(), key -> "%06d-2026".formatted(last.incrementAndGet())), NOW);
        }
    }

    @Test
    void sentNoticeIsOnRecordWithItsNumber() {
        Obligation obligation = waiting();
        var platform = new Numbers();

        assertThat(sender.sendWaiting(platform)).isEqualTo(1);

        Obligation out = obligations.get(obligation.id());
        assertThat(out.state()).isEqualTo(State.PUBLISHED);
        assertThat(out.progress().number())
                .isEqualTo(platform.byKey.values().iterator().next());
        assertThat(sender.sendWaiting(platform)).as("nothing is left to send").isZero();
    }

    @Test
    void platformThatIsDownIsTriedAgainAndAgainAndThenPeopleAreAsked() {
        Obligation obligation = waiting();
        var times = new ArrayList<Instant>();
        NoticePlatform down = message -> {
            times.add(clock.instant());
            return new Unknown("The platform cannot be reached, or broke the connection off.", null);
        };

        for (int minute = 0; minute <= 24 * 60; minute++) {
            ClockUtil.setCurrentTime(Date.from(NOW.plus(Duration.ofMinutes(minute))));
            sender.sendWaiting(down);
        }

        assertThat(times)
                .extracting(time -> Duration.between(NOW, time).toMinutes())
                .containsExactly(0L, 1L, 6L, 21L, 81L, 321L);
        assertThat(obligations.get(obligation.id()).state()).isEqualTo(State.OPEN);
        assertThat(tasks(obligation)).containsExactly("Task_DraftNotice");
        assertThat(outbox.problemOf(obligation.id()))
                .contains("The platform cannot be reached, or broke the connection off.");
        assertThat(timeline.of(obligation.reference()))
                .extracting(TimelineEntry::sentence)
                .contains(
                        "Octant could not publish the contract details notice. The platform cannot be reached, or broke"
                                + " the connection off. It is to be published by hand.");
    }

    /** These tests drive the outbox and not the process, which stays where it is. */
    private List<String> tasks(Obligation obligation) {
        return jdbc.sql("""
                        select t.task_def_key_
                          from act_ru_task t
                          join act_ru_execution x on x.id_ = t.proc_inst_id_
                         where x.business_key_ = ?
                        """).param(obligation.reference()).query(String.class).list();
    }

    @Test
    void platformThatAsksToWaitIsNotTriedBefore() {
        waiting();
        sender.sendWaiting(message -> new Unknown("The platform answered 429.", Duration.ofMinutes(30)));

        var platform = new Numbers();
        ClockUtil.setCurrentTime(Date.from(NOW.plus(Duration.ofMinutes(29))));
        assertThat(sender.sendWaiting(platform)).isZero();
        ClockUtil.setCurrentTime(Date.from(NOW.plus(Duration.ofMinutes(30))));
        assertThat(sender.sendWaiting(platform)).isEqualTo(1);
    }

    @Test
    void poisonedNoticeDoesNotHoldUpTheOthers() {
        Obligation poisoned = waiting();
        List<Obligation> others = List.of(waiting(), waiting(), waiting());
        var numbers = new Numbers();

        sender.sendWaiting(message -> message.reference().equals(poisoned.reference())
                ? new NoticePlatform.Refused("The platform refused the notice with answer 422.")
                : numbers.send(message));

        assertThat(obligations.get(poisoned.id()).state()).isEqualTo(State.OPEN);
        assertThat(others).allMatch(other -> obligations.get(other.id()).state() == State.PUBLISHED);
    }

    @Test
    void nodeThatDiesBetweenSendingAndRecordingLosesNothingAndPublishesNothingTwice() {
        Obligation obligation = waiting();
        var platform = new Numbers();
        NoticePlatform dies = message -> {
            platform.send(message);
            throw new IllegalStateException("The node is gone");
        };
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> sender.sendWaiting(dies));
        assertThat(sender.sendWaiting(platform)).as("still claimed").isZero();

        ClockUtil.setCurrentTime(Date.from(NOW.plus(CLAIM)));
        assertThat(sender.sendWaiting(platform)).isEqualTo(1);

        assertThat(platform.calls).hasValue(2);
        assertThat(platform.byKey).as("the platform saw one notice").hasSize(1);
        assertThat(obligations.get(obligation.id()).progress().number())
                .isEqualTo(platform.byKey.values().iterator().next());
        assertThat(notices.told(obligation.reference())).hasSize(1);
    }

    @Test
    void answerThatComesTwiceIsRecordedOnce() {
        Obligation obligation = waiting();
        var platform = new Numbers();
        NoticePlatform slow = message -> {
            // The claim runs out while the platform thinks, and another node sends the same notice.
            ClockUtil.setCurrentTime(Date.from(NOW.plus(CLAIM)));
            if (platform.calls.get() == 0) {
                platform.calls.incrementAndGet();
                sender.sendWaiting(platform);
            }
            return platform.send(message);
        };

        sender.sendWaiting(slow);

        assertThat(platform.byKey).hasSize(1);
        assertThat(notices.told(obligation.reference())).hasSize(1);
        assertThat(timeline.of(obligation.reference()))
                .extracting(TimelineEntry::sentence)
                .filteredOn(sentence -> sentence.contains("was published as"))
                .hasSize(1);
    }

    @Test
    void twoNodesSendEachNoticeOnce() throws Exception {
        List<Obligation> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(waiting());
        }
        var platform = new Numbers();
        var together = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                sent.add(nodes.submit(() -> {
                    together.await();
                    return sender.sendWaiting(platform);
                }));
            }
            together.countDown();
            int sum = 0;
            for (Future<Integer> one : sent) {
                sum += one.get();
            }
            assertThat(sum).isEqualTo(12);
        } finally {
            nodes.shutdown();
        }

        assertThat(platform.calls).hasValue(12);
        assertThat(all).allMatch(one -> obligations.get(one.id()).state() == State.PUBLISHED);
        assertThat(all).allMatch(one -> notices.told(one.reference()).size() == 1);
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            waiting();
            status.setRollbackOnly();
        });

        assertThat(sender.sendWaiting(new Numbers())).isZero();
    }

    @Test
    void noticeThatIsNotNeededAnyMoreIsNotSent() {
        Obligation obligation = waiting();

        duties.withdraw(obligation, "The contract was never signed.");

        assertThat(sender.sendWaiting(new Numbers())).isZero();
        assertThat(obligations.get(obligation.id()).state()).isEqualTo(State.WITHDRAWN);
    }
}
