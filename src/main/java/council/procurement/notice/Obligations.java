package council.procurement.notice;

import council.procurement.notice.Obligation.State;
import council.procurement.reading.TransactionMemory;
import council.procurement.rules.notices.NoticeCase.Circumstance;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.rules.notices.NoticeFinding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices that are owed, in PostgreSQL. */
@Repository
public class Obligations {

    private static final String SELECT = """
            select id, reference, duty, occasion, event, event_day, circumstance, certain, because, clause, due_day, due_by_law,
                   draft_from, remind_on, opened_at, state, drafted_by, approved_at, notice_number, published_at,
                   elsewhere, closed_because
              from notice_obligation
            """;

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Clock clock;

    Obligations(JdbcClient jdbc, TransactionMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /** When a notice is worked on. */
    record Days(LocalDate due, boolean byLaw, LocalDate draftFrom, LocalDate remindOn) {}

    /** Opens one; empty if there is one of that occasion already, open or closed. */
    Optional<Obligation> add(
            String reference,
            NoticeEvent event,
            LocalDate day,
            String occasion,
            Circumstance circumstance,
            NoticeFinding finding,
            Days days) {
        return jdbc.sql("""
                        insert into notice_obligation
                               (reference, duty, occasion, event, event_day, circumstance, certain, because, clause, due_day,
                                due_by_law, draft_from, remind_on, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict (reference, duty, occasion) do nothing
                        returning id
                        """)
                .params(
                        reference,
                        finding.duty().name(),
                        occasion,
                        event.name(),
                        day,
                        circumstance.name(),
                        finding.outcome() == NoticeFinding.Outcome.DUE,
                        finding.because(),
                        finding.clause(),
                        days.due(),
                        days.byLaw(),
                        days.draftFrom(),
                        days.remindOn(),
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .map(this::get);
    }

    /** The obligation of that number; empty if there is none. */
    public Optional<Obligation> find(long id) {
        return memory.optional(SELECT + " where id = ?", Obligations::obligation, id);
    }

    /**
     * The obligation of that number, which a process that is about it can rely on.
     *
     * @throws IllegalStateException if there is none
     */
    Obligation get(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no notice obligation " + id));
    }

    /** The same, while nobody else can change it, in the caller's transaction. */
    Obligation lock(long id) {
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(Obligations::obligation)
                .single();
    }

    /** All under a reference, those that are due first first. */
    public List<Obligation> of(String reference) {
        return memory.list(SELECT + " where reference = ? order by due_day, id", Obligations::obligation, reference);
    }

    /** Those that are open and due from one day to another, both included. */
    List<Obligation> openBetween(LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + " where state = 'OPEN' and due_day between ? and ? order by due_day, id")
                .params(from, to)
                .query(Obligations::obligation)
                .list();
    }

    /** All that are open, those that are due first first. */
    List<Obligation> open() {
        return jdbc.sql(SELECT + " where state = 'OPEN' order by due_day, id")
                .query(Obligations::obligation)
                .list();
    }

    /** Those that are open and those that closed last, so many at most. */
    List<Obligation> latest(int most) {
        return jdbc.sql(SELECT
                        + " order by (state = 'OPEN') desc, case when state = 'OPEN' then due_day end, closed_at desc,"
                        + " id desc limit ?")
                .param(most)
                .query(Obligations::obligation)
                .list();
    }

    /** Whether an open one of that kind is under the reference. */
    public boolean owes(String reference, NoticeDuty duty) {
        return of(reference).stream().anyMatch(one -> one.isOpen() && one.duty() == duty);
    }

    /** Notes that the draft is ready, or, with nobody's name, that it is drafted again. */
    void drafted(long id, @Nullable String by) {
        jdbc.sql("update notice_obligation set drafted_by = ? where id = ? and state = 'OPEN'")
                .params(by, id)
                .update();
    }

    /** Notes that it was approved. */
    void approved(long id, String by) {
        jdbc.sql("update notice_obligation set approved_by = ?, approved_at = ? where id = ? and state = 'OPEN'")
                .params(by, Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Notes that it was published elsewhere for the time being. */
    void elsewhere(long id, String where, String reason, String by) {
        jdbc.sql("""
                        update notice_obligation
                           set elsewhere = ?, elsewhere_reason = ?, elsewhere_by = ?, elsewhere_at = ?
                         where id = ? and state = 'OPEN'
                        """)
                .params(where, reason, by, Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Closes it as published; false if it was closed before. */
    boolean published(long id, String number, Instant published, String by) {
        return jdbc.sql("""
                        update notice_obligation
                           set state = 'PUBLISHED', notice_number = ?, published_at = ?, closed_at = ?, closed_by = ?
                         where id = ? and state = 'OPEN'
                        """)
                        .params(number, Timestamp.from(published), Timestamp.from(clock.instant()), by, id)
                        .update()
                == 1;
    }

    /** Closes it without a notice; false if it was closed before. */
    boolean closed(long id, State state, String because, String by) {
        return jdbc.sql("""
                        update notice_obligation
                           set state = ?, closed_because = ?, closed_at = ?, closed_by = ?
                         where id = ? and state = 'OPEN'
                        """)
                        .params(state.name(), because, Timestamp.from(clock.instant()), by, id)
                        .update()
                == 1;
    }

    /** The obligation that a number of the platform closed already, copies left out; empty if none did. */
    Optional<Obligation> withNumber(String number) {
        return jdbc.sql(SELECT + " where notice_number = ? and duty not like 'COPY%' limit 1")
                .param(number)
                .query(Obligations::obligation)
                .optional();
    }

    private static Obligation obligation(ResultSet row, int index) throws SQLException {
        return new Obligation(
                row.getLong("id"),
                row.getString("reference"),
                NoticeDuty.valueOf(row.getString("duty")),
                row.getString("occasion"),
                NoticeEvent.valueOf(row.getString("event")),
                row.getObject("event_day", LocalDate.class),
                Circumstance.valueOf(row.getString("circumstance")),
                row.getBoolean("certain"),
                row.getString("because"),
                row.getString("clause"),
                row.getObject("due_day", LocalDate.class),
                row.getBoolean("due_by_law"),
                row.getObject("draft_from", LocalDate.class),
                row.getObject("remind_on", LocalDate.class),
                row.getTimestamp("opened_at").toInstant(),
                State.valueOf(row.getString("state")),
                new Obligation.Progress(
                        row.getString("drafted_by"),
                        moment(row, "approved_at"),
                        row.getString("notice_number"),
                        moment(row, "published_at"),
                        row.getString("elsewhere"),
                        row.getString("closed_because")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
