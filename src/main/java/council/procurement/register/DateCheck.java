package council.procurement.register;

import council.procurement.engine.ArmedTimer;
import council.procurement.engine.Timers;
import council.procurement.timeline.TimelineEntry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the dates of all contracts against the timers that wait in the engine. A date without a timer would be missed; a
 * timer without a date would call people for nothing.
 */
@Service
class DateCheck {

    private static final Set<String> WATCHED = Arrays.stream(DateKind.values())
            .map(kind -> kind.process() + "/" + kind.timer())
            .collect(Collectors.toSet());

    private final JdbcClient jdbc;
    private final Timers timers;
    private final DateBook dates;
    private final Clock clock;

    DateCheck(JdbcClient jdbc, Timers timers, DateBook dates, Clock clock) {
        this.jdbc = jdbc;
        this.timers = timers;
        this.dates = dates;
        this.clock = clock;
    }

    /** What can be wrong. */
    enum Problem {
        /** No timer waits for a date. */
        NO_TIMER("no timer waits for it"),
        /** A timer waits for another moment. */
        WRONG_MOMENT("its timer waits for another moment"),
        /** A timer waits for no date. */
        NO_DATE("a timer waits for it that the contract does not have");

        private final String words;

        Problem(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * One thing found.
     *
     * @param timer the timer that should wait, or waits
     * @param problem what is wrong with it
     */
    record Difference(ArmedTimer timer, Problem problem) {}

    /**
     * Works out the dates of all contracts anew, as bank holidays may have become known, and compares them with the
     * timers. What an earlier check found and this one does not counts as resolved.
     *
     * @return what was found
     */
    @Transactional
    List<Difference> run() {
        dates.rederiveAll();
        List<Difference> found = compare();
        Instant now = clock.instant();
        jdbc.sql("update date_difference set resolved_at = ?, resolved_by = ? where resolved_at is null")
                .params(Timestamp.from(now), TimelineEntry.OCTANT)
                .update();
        for (Difference difference : found) {
            ArmedTimer timer = difference.timer();
            jdbc.sql("""
                            insert into date_difference (reference, process, timer, number, problem, found_at)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            timer.reference(),
                            timer.process(),
                            timer.name(),
                            timer.number(),
                            difference.problem().name(),
                            Timestamp.from(now))
                    .update();
        }
        return found;
    }

    /** A timer that is just about to fire may begin the process that arms the next; its contract's turn comes next night. */
    private List<Difference> compare() {
        Map<String, ArmedTimer> armed = new HashMap<>();
        timers.all().stream()
                .filter(timer -> WATCHED.contains(timer.process() + "/" + timer.name()))
                .forEach(timer -> armed.put(key(timer), timer));
        Instant now = clock.instant();
        Set<String> aboutToFire = armed.values().stream()
                .filter(timer -> !timer.due().isAfter(now))
                .map(ArmedTimer::reference)
                .collect(Collectors.toSet());
        var found = new ArrayList<Difference>();
        for (Wanted wanted : wanted()) {
            ArmedTimer timer = armed.remove(key(wanted.timer()));
            if (timer != null && !timer.due().equals(wanted.timer().due())) {
                found.add(new Difference(wanted.timer(), Problem.WRONG_MOMENT));
            }
            if (timer == null
                    && !wanted.from().isAfter(now)
                    && !aboutToFire.contains(wanted.timer().reference())
                    && !isEscalationThatHasFired(wanted.timer())) {
                found.add(new Difference(wanted.timer(), Problem.NO_TIMER));
            }
        }
        armed.values().stream()
                .filter(timer -> timer.due().isAfter(now))
                .forEach(timer -> found.add(new Difference(timer, Problem.NO_DATE)));
        return found;
    }

    /** A review that was late and then was given more time has been escalated; it is not escalated again. */
    private boolean isEscalationThatHasFired(ArmedTimer wanted) {
        return wanted.process().equals(DateKind.DECIDE_BY.process()) && timers.hasFired(wanted);
    }

    /**
     * A timer that should wait, of contracts whose cycle is under way, for open dates to come.
     *
     * @param from since when; before that it may
     */
    private record Wanted(ArmedTimer timer, Instant from) {}

    private List<Wanted> wanted() {
        return jdbc.sql("""
                        select c.reference, d.process, d.timer, d.number, d.due_at, d.armed_from
                          from contract_date d
                          join contract c on c.id = d.contract_id
                          join cycle y on y.contract_id = c.id
                         where y.started_at is not null and y.closed_at is null
                           and d.settled_at is null and d.due_at > ?
                        """)
                .param(Timestamp.from(clock.instant()))
                .query((row, index) -> new Wanted(
                        new ArmedTimer(
                                row.getString("reference"),
                                row.getString("process"),
                                row.getString("timer"),
                                row.getInt("number"),
                                row.getTimestamp("due_at").toInstant()),
                        row.getTimestamp("armed_from").toInstant()))
                .list();
    }

    private static String key(ArmedTimer timer) {
        return timer.reference() + "\n" + timer.process() + "/" + timer.name() + "/" + timer.number();
    }

    /** What is not resolved yet, as sentences. */
    List<String> unresolved() {
        return jdbc.sql("select * from date_difference where resolved_at is null order by reference, timer, number")
                .query((row, index) -> row.getString("reference") + ": "
                        + title(row.getString("process"), row.getString("timer")) + " - "
                        + Problem.valueOf(row.getString("problem")).words())
                .list();
    }

    private static String title(String process, String timer) {
        return Arrays.stream(DateKind.values())
                .filter(kind -> kind.process().equals(process) && kind.timer().equals(timer))
                .map(DateKind::title)
                .findFirst()
                .orElse(timer);
    }

    /** Re-arms what can be re-armed. */
    @Transactional
    void repair() {
        jdbc.sql("""
                        select distinct f.reference
                          from date_difference f
                          join contract c on c.reference = f.reference
                         where f.resolved_at is null
                        """)
                .query(String.class)
                .list()
                .forEach(reference -> dates.keepInStep(new ContractReference(reference)));
    }

    /** Notes that somebody dealt with all that was found. */
    @Transactional
    void resolve(String who) {
        jdbc.sql("update date_difference set resolved_at = ?, resolved_by = ? where resolved_at is null")
                .params(Timestamp.from(clock.instant()), who)
                .update();
    }
}
