package council.procurement.notice;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Approved notices on their way to the platform, in PostgreSQL. What is queued is queued in the transaction that approves;
 * what is sent is claimed by one node for a while, sent outside any transaction, and settled in another. A node that dies
 * in between loses nothing: once its claim has run out the notice is sent again, under the same key.
 */
@Repository
class NoticeOutbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A notice that this node may send.
     *
     * @param id number of its row
     * @param obligation the notice
     * @param key by which the platform recognises it
     * @param attempt how often it has been tried, this time included
     */
    record Letter(long id, long obligation, String key, int attempt) {}

    /** Queues a notice. */
    void add(Obligation obligation) {
        Timestamp now = now();
        jdbc.sql("""
                        insert into notice_outbox (obligation_id, idempotency_key, next_try_at, queued_at)
                        values (?, ?, ?, ?)
                        """).params(obligation.id(), keyOf(obligation), now, now).update();
    }

    /** The same notice has the same key, whatever database it is restored to. */
    private static String keyOf(Obligation obligation) {
        String name = obligation.reference() + "\n" + obligation.duty() + "\n" + obligation.occasion();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Claims the notice that has waited longest among those that may be sent now; empty if there is none. */
    Optional<Letter> claim(Duration howLong) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update notice_outbox
                           set claimed_until = :until, attempts = attempts + 1
                         where id = (select id
                                       from notice_outbox
                                      where state = 'WAITING' and next_try_at <= :now
                                        and (claimed_until is null or claimed_until <= :now)
                                      order by next_try_at, id
                                      limit 1
                                        for update skip locked)
                        returning id, obligation_id, idempotency_key, attempts
                        """)
                .param("until", Timestamp.from(now.plus(howLong)))
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Letter(
                        row.getLong("id"),
                        row.getLong("obligation_id"),
                        row.getString("idempotency_key"),
                        row.getInt("attempts")))
                .optional();
    }

    /** Notes that the platform has taken it; false if it was settled before. */
    boolean taken(Letter letter) {
        return settle(letter, "TAKEN");
    }

    /** Leaves it to people; false if it was settled before. */
    boolean leftToPeople(Letter letter, String problem) {
        return settle(letter, "BY_HAND") && note(letter, problem);
    }

    private boolean settle(Letter letter, String state) {
        return jdbc.sql("""
                        update notice_outbox
                           set state = ?, settled_at = ?, claimed_until = null
                         where id = ? and state = 'WAITING'
                        """).params(state, now(), letter.id()).update() == 1;
    }

    private boolean note(Letter letter, String problem) {
        return jdbc.sql("update notice_outbox set last_problem = ? where id = ?")
                        .params(problem, letter.id())
                        .update()
                == 1;
    }

    /** Lets it be tried again later. */
    void later(Letter letter, Duration wait, String problem) {
        jdbc.sql("""
                        update notice_outbox
                           set claimed_until = null, next_try_at = ?, last_problem = ?
                         where id = ? and state = 'WAITING'
                        """)
                .params(Timestamp.from(clock.instant().plus(wait)), problem, letter.id())
                .update();
    }

    /** Takes back what is not sent yet of a notice that is not needed any more. */
    void withdraw(long obligation) {
        jdbc.sql("""
                        update notice_outbox
                           set state = 'WITHDRAWN', settled_at = ?, claimed_until = null
                         where obligation_id = ? and state = 'WAITING'
                        """).params(now(), obligation).update();
    }

    /** Why Octant could not send a notice, for people who publish it now; empty if Octant does not send it. */
    Optional<String> problemOf(long obligation) {
        return jdbc.sql("""
                        select coalesce(last_problem, '')
                          from notice_outbox
                         where obligation_id = ? and state = 'BY_HAND'
                         order by id desc
                         limit 1
                        """).param(obligation).query(String.class).optional().filter(problem -> !problem.isEmpty());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
