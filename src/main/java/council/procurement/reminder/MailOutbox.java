package council.procurement.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails on their way, in PostgreSQL. Each is claimed by one node for a while, sent outside any transaction, and settled. A
 * node that dies in between loses nothing: once its claim has run out the mail is sent again, under the same key.
 */
@Repository
class MailOutbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why a mail is sent. */
    enum Kind {
        DIGEST,
        AT_ONCE
    }

    /**
     * A mail that this node may send.
     *
     * @param id number of its row
     * @param kind why it is sent
     * @param person user name of who gets it
     * @param occasion the day of a summary; the task's id of what is sent at once
     * @param key by which who takes it recognises it
     * @param attempt how often it has been tried, this time included
     */
    record Waiting(long id, Kind kind, String person, String occasion, String key, int attempt) {}

    /**
     * Queues the day's summary for people, once each. One of an earlier day that has not gone yet is overtaken by it, as it
     * would say the same; unless it is just being sent: then it is the day's.
     */
    @Transactional
    void addDigests(LocalDate day, Collection<String> people) {
        jdbc.sql("""
                        update mail_outbox
                           set state = 'OVERTAKEN', settled_at = :now, claimed_until = null
                         where kind = 'DIGEST' and state = 'WAITING' and occasion < :day
                           and (claimed_until is null or claimed_until <= :now)
                        """).param("now", now()).param("day", day.toString()).update();
        jdbc.sql("""
                        insert into mail_outbox (kind, person, occasion, next_try_at, queued_at)
                        select 'DIGEST', p.person, :day, :now, :now
                          from unnest(:people) as p (person)
                         where not exists (select 1
                                             from mail_outbox o
                                            where o.kind = 'DIGEST' and o.person = p.person and o.state = 'WAITING')
                            on conflict (kind, person, occasion) do nothing
                        """)
                .param("now", now())
                .param("day", day.toString())
                .param("people", people.toArray(String[]::new))
                .update();
    }

    /** Queues what is to be sent at once about a task, once for each person. */
    void addAtOnce(List<String> tasks, List<String> people) {
        jdbc.sql("""
                        insert into mail_outbox (kind, person, occasion, next_try_at, queued_at)
                        select 'AT_ONCE', r.person, r.task, :now, :now
                          from unnest(:tasks, :people) as r (task, person)
                            on conflict (kind, person, occasion) do nothing
                        """)
                .param("now", now())
                .param("tasks", tasks.toArray(String[]::new))
                .param("people", people.toArray(String[]::new))
                .update();
    }

    /** Claims the mail that has waited longest among those that may be sent now; empty if there is none. */
    Optional<Waiting> claim(Duration howLong) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update mail_outbox
                           set claimed_until = :until, attempts = attempts + 1
                         where id = (select id
                                       from mail_outbox
                                      where state = 'WAITING' and next_try_at <= :now
                                        and (claimed_until is null or claimed_until <= :now)
                                      order by next_try_at, id
                                      limit 1
                                        for update skip locked)
                        returning id, kind, person, occasion, key, attempts
                        """)
                .param("until", Timestamp.from(now.plus(howLong)))
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Waiting(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("person"),
                        row.getString("occasion"),
                        row.getString("key"),
                        row.getInt("attempts")))
                .optional();
    }

    /** Notes that it was taken. A summary that was late is that of the day on which it went. */
    void sent(Waiting mail, LocalDate today) {
        settle(mail, "SENT", mail.kind() == Kind.DIGEST ? today.toString() : mail.occasion(), null);
    }

    /** Notes that it will never be taken. */
    void refused(Waiting mail, String problem) {
        settle(mail, "REFUSED", mail.occasion(), problem);
    }

    /** Notes that there was nothing to send any more. */
    void notNeeded(Waiting mail, String because) {
        settle(mail, "NOT_NEEDED", mail.occasion(), because);
    }

    private void settle(Waiting mail, String state, String occasion, @Nullable String problem) {
        jdbc.sql("""
                        update mail_outbox
                           set state = ?, occasion = ?, last_problem = coalesce(?, last_problem), settled_at = ?,
                               claimed_until = null
                         where id = ? and state = 'WAITING'
                        """).params(state, occasion, problem, now(), mail.id()).update();
    }

    /** Lets it be tried again later. */
    void later(Waiting mail, Duration wait, String problem) {
        jdbc.sql("""
                        update mail_outbox
                           set claimed_until = null, next_try_at = ?, last_problem = ?
                         where id = ? and state = 'WAITING'
                        """)
                .params(Timestamp.from(clock.instant().plus(wait)), problem, mail.id())
                .update();
    }

    /** Removes what was settled before a moment. */
    void forgetSettledBefore(Instant moment) {
        jdbc.sql("delete from mail_outbox where settled_at < ?")
                .param(Timestamp.from(moment))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
