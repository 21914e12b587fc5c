package council.procurement.portfolio;

import council.procurement.rules.notices.NoticeDuty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices that the council owes, and those of the last twelve months with how they were kept. */
@Repository
class OwedNotices {

    private static final String COUNTED = """
            case when state = 'OPEN' and due_day < :today then 'OVERDUE'
                 when state = 'OPEN' and due_day <= :soon then 'SOON'
                 when state = 'OPEN' then 'LATER'
                 when state = 'PUBLISHED' and (published_at at time zone 'Europe/London')::date <= due_day then 'ON_TIME'
                 when state = 'PUBLISHED' then 'TOO_LATE' end
            """;

    private static final String FROM = """
              from notice_obligation
             where certain and (state = 'OPEN' or state = 'PUBLISHED' and due_day >= :yearAgo)
            """;

    private final JdbcClient jdbc;
    private final Moments moments;

    OwedNotices(JdbcClient jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    /** How a notice is kept. */
    enum Keeping {
        /** It is past its day and not published. */
        OVERDUE("Overdue"),
        /** It is due within fourteen days. */
        SOON("Due soon"),
        /** It is due later. */
        LATER("Due later"),
        /** It was published on its day or before. */
        ON_TIME("Published on time"),
        /** It was published after its day. */
        TOO_LATE("Published late");

        private final String words;

        Keeping(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** How many notices of a kind are kept so. */
    record Counted(NoticeDuty duty, Keeping keeping, long notices) {}

    /**
     * A notice.
     *
     * @param why why it is due
     * @param published the day on which it was published; null before
     */
    record Owed(
            long id,
            String reference,
            NoticeDuty duty,
            Keeping keeping,
            LocalDate due,
            String why,
            @Nullable LocalDate published) {}

    /** By kind of notice. */
    List<Counted> byDuty() {
        return bound("select duty, " + COUNTED + " as keeping, count(*) as notices" + FROM
                        + " group by 1, 2 order by 1, 2")
                .query((row, index) -> new Counted(
                        NoticeDuty.valueOf(row.getString("duty")),
                        Keeping.valueOf(row.getString("keeping")),
                        row.getLong("notices")))
                .list();
    }

    /**
     * The notices themselves, the earliest first.
     *
     * @param duty only of that kind; null for all
     * @param keeping only those that are kept so; null for all
     */
    List<Owed> all(@Nullable NoticeDuty duty, @Nullable Keeping keeping) {
        return bound("""
                        select * from (
                            select id, reference, duty, due_day, because, clause, %s as keeping,
                                   (published_at at time zone 'Europe/London')::date as published
                        """.formatted(COUNTED) + FROM + """
                            ) owed
                         where (cast(:duty as text) is null or duty = :duty)
                           and (cast(:keeping as text) is null or keeping = :keeping)
                         order by due_day, reference, id
                        """)
                .param("duty", duty == null ? null : duty.name())
                .param("keeping", keeping == null ? null : keeping.name())
                .query((row, index) -> new Owed(
                        row.getLong("id"),
                        row.getString("reference"),
                        NoticeDuty.valueOf(row.getString("duty")),
                        Keeping.valueOf(row.getString("keeping")),
                        row.getObject("due_day", LocalDate.class),
                        row.getString("because") + " (" + row.getString("clause") + ")",
                        row.getObject("published", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql) {
        LocalDate today = moments.today();
        return jdbc.sql(sql)
                .param("today", today)
                .param("soon", today.plusDays(Moments.SOON_DAYS))
                .param("yearAgo", today.minusYears(1));
    }
}
