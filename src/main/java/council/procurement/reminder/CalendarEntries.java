package council.procurement.reminder;

import council.procurement.security.Turns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The days in calendars. What changes keeps its id and counts up; what is settled is in none of them any more. */
@Repository
class CalendarEntries {

    private static final String WANTED = """
            with wanted as (
                select 'date-' || c.id || '-' || lower(d.kind) || '-' || d.number as uid, 'DATE' as source,
                       d.kind as what, c.reference, d.day
                  from contract_date d
                  join contract c on c.id = d.contract_id
                 where d.settled_at is null
                union all
                select 'notice-' || id, 'NOTICE', duty, reference, due_day
                  from notice_obligation
                 where state = 'OPEN'
                union all
                select 'task-' || task.id_, 'TASK', task.name_, instance.business_key_,
                       (task.due_date_ at time zone 'UTC' at time zone 'Europe/London')::date
                  from act_ru_task task
                  join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                 where task.due_date_ is not null and instance.business_key_ is not null)
            """;

    private static final String SELECT =
            "select uid, source, what, reference, day, sequence, changed_at from calendar_entry where gone_at is null";

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;

    CalendarEntries(JdbcClient jdbc, Turns turns, Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * A day.
     *
     * @param uid what it is of, the same for good
     * @param source a {@code DATE} of a contract, a {@code NOTICE} or a {@code TASK}
     * @param what kind of the date, the duty, or the task's name
     * @param reference what it is about
     * @param day the day in London
     * @param sequence how often it has changed
     * @param changed when it changed last
     */
    record Entry(
            String uid, String source, String what, String reference, LocalDate day, int sequence, Instant changed) {}

    /** Brings them to how things stand now. */
    @Transactional
    void keep() {
        turns.take("days in calendars");
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(WANTED + """
                        insert into calendar_entry (uid, source, what, reference, day, sequence, changed_at)
                        select uid, source, what, reference, day, 0, :now from wanted
                            on conflict (uid) do update
                           set what = excluded.what, reference = excluded.reference, day = excluded.day,
                               sequence = calendar_entry.sequence + 1, changed_at = excluded.changed_at, gone_at = null
                         where calendar_entry.gone_at is not null
                            or (calendar_entry.what, calendar_entry.reference, calendar_entry.day)
                               is distinct from (excluded.what, excluded.reference, excluded.day)
                        """).param("now", now).update();
        jdbc.sql(WANTED + """
                        update calendar_entry
                           set gone_at = :now
                         where gone_at is null and uid not in (select uid from wanted)
                        """).param("now", now).update();
    }

    /** The days of all contracts and notices, the earliest first. */
    List<Entry> ofCouncil() {
        return jdbc.sql(SELECT + " and source in ('DATE', 'NOTICE') order by day, uid")
                .query(CalendarEntries::entry)
                .list();
    }

    /** The last days of tasks that are for a group. */
    List<Entry> ofGroup(String group) {
        return jdbc.sql(SELECT + """
                         and uid in (select 'task-' || task_id_
                                       from act_ru_identitylink
                                      where group_id_ = ? and type_ = 'candidate')
                        order by day, uid
                        """).param(group).query(CalendarEntries::entry).list();
    }

    /** The last days of tasks. */
    List<Entry> ofTasks(Collection<String> tasks) {
        return jdbc.sql(SELECT + " and uid = any(?) order by day, uid")
                .param(tasks.stream().map(task -> "task-" + task).toArray(String[]::new))
                .query(CalendarEntries::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getString("uid"),
                row.getString("source"),
                row.getString("what"),
                row.getString("reference"),
                row.getObject("day", LocalDate.class),
                row.getInt("sequence"),
                row.getTimestamp("changed_at").toInstant());
    }
}
