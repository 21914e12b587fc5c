package council.procurement.register;

import council.procurement.rules.BankHolidays;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The bank holidays: those that come with Octant and those that people have added. Every change stays on record; of a day
 * the last one counts. Other nodes see a change within seconds.
 */
@Repository
public class HolidayList {

    private static final long LOOK_AFTER = TimeUnit.SECONDS.toNanos(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BankHolidays published = BankHolidays.published();
    private volatile @Nullable Seen seen;

    HolidayList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Seen(BankHolidays holidays, long at) {}

    /** What was done to the list. */
    public enum Action {
        /** A day was added. */
        ADDED,
        /** A day that had been added was removed. */
        REMOVED,
        /** All holidays of a year are on the list. */
        YEAR_COMPLETE
    }

    /**
     * A change of the list.
     *
     * @param number its number
     * @param action what was done
     * @param day the day; null where a year was completed
     * @param year the year that was completed; null otherwise
     * @param title the name of the day that was added; null otherwise
     * @param why why
     * @param who the user name of the person
     * @param at when
     * @param datesMoved how many dates of contracts moved for it; null while that is being worked out
     */
    public record Change(
            long number,
            Action action,
            @Nullable LocalDate day,
            @Nullable Year year,
            @Nullable String title,
            String why,
            String who,
            Instant at,
            @Nullable Integer datesMoved) {}

    /** All that are known. */
    public BankHolidays known() {
        Seen last = seen;
        if (last == null || System.nanoTime() - last.at() > LOOK_AFTER) {
            last = new Seen(published.with(added(), completed()), System.nanoTime());
            seen = last;
        }
        return last.holidays();
    }

    /** Those that come with Octant. */
    public BankHolidays published() {
        return published;
    }

    /** Has the next question look at the table. */
    void lookAgain() {
        seen = null;
    }

    /** The days that people have added and not removed, with their names. */
    public Map<LocalDate, String> added() {
        return jdbc
                .sql("""
                        select day, title
                          from (select distinct on (day) day, title, action
                                  from bank_holiday_change
                                 where day is not null
                                 order by day, number desc) as latest
                         where action = 'ADDED'
                        """)
                .query((row, index) -> Map.entry(row.getObject("day", LocalDate.class), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<Year> completed() {
        return jdbc
                .sql("select distinct year from bank_holiday_change where year is not null")
                .query(Integer.class)
                .list()
                .stream()
                .map(Year::of)
                .collect(Collectors.toSet());
    }

    /** Notes a change, in the caller's transaction. */
    void note(
            Action action,
            @Nullable LocalDate day,
            @Nullable Year year,
            @Nullable String title,
            String why,
            String who) {
        jdbc.sql("""
                        insert into bank_holiday_change (action, day, year, title, why, who, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        action.name(),
                        day,
                        year == null ? null : year.getValue(),
                        title,
                        why,
                        who,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The last change for which no dates have been moved yet; empty if there is none. */
    Optional<Long> toDo() {
        return jdbc.sql("""
                        select number
                          from bank_holiday_change
                         where dates_moved is null
                         order by number desc
                         limit 1
                        """).query(Long.class).optional();
    }

    /** Notes how many dates moved for a change; those before it moved none that it did not. */
    void moved(long number, int dates) {
        jdbc.sql("""
                        update bank_holiday_change
                           set dates_moved = case number when :number then :dates else 0 end
                         where number <= :number and dates_moved is null
                        """).param("number", number).param("dates", dates).update();
    }

    /** All changes, the latest first. */
    public List<Change> changes() {
        return jdbc.sql("select * from bank_holiday_change order by number desc")
                .query((row, index) -> {
                    Integer year = row.getObject("year", Integer.class);
                    return new Change(
                            row.getLong("number"),
                            Action.valueOf(row.getString("action")),
                            row.getObject("day", LocalDate.class),
                            year == null ? null : Year.of(year),
                            row.getString("title"),
                            row.getString("why"),
                            row.getString("who"),
                            row.getTimestamp("changed_at").toInstant(),
                            row.getObject("dates_moved", Integer.class));
                })
                .list();
    }
}
