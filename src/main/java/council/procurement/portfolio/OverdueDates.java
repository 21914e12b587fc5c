package council.procurement.portfolio;

import council.procurement.register.DateKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dates of contracts in force that have passed without that being done which they are for. */
@Repository
class OverdueDates {

    private final JdbcClient jdbc;
    private final Moments moments;

    OverdueDates(JdbcClient jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    private static final String FROM = """
              from contract_date passed
              join contract on contract.id = passed.contract_id and contract.ended_on is null
             where passed.settled_at is null and passed.day < :today
            """;

    /**
     * How many dates of a kind have passed.
     *
     * @param oldest the one that passed first
     */
    record Counted(DateKind kind, long dates, LocalDate oldest) {}

    /** A date that has passed. */
    record Overdue(String reference, String title, DateKind kind, LocalDate day) {}

    /** By kind of date, in the order of {@link DateKind}; those kinds of which there is any. */
    List<Counted> byKind() {
        return jdbc
                .sql("select passed.kind, count(*) as dates, min(passed.day) as oldest" + FROM + " group by 1")
                .param("today", moments.today())
                .query((row, index) -> new Counted(
                        DateKind.valueOf(row.getString("kind")),
                        row.getLong("dates"),
                        row.getObject("oldest", LocalDate.class)))
                .stream()
                .sorted(Comparator.comparing(Counted::kind))
                .toList();
    }

    /**
     * The dates themselves, the oldest first.
     *
     * @param kind only of that kind; null for all
     * @param most how many at most
     */
    Beginning<Overdue> first(@Nullable DateKind kind, int most) {
        return Objects.requireNonNull(jdbc.sql(
                        "select contract.reference, contract.title, passed.kind, passed.day, count(*) over () as all_rows"
                                + FROM + """
                               and (cast(:kind as text) is null or passed.kind = :kind)
                             order by passed.day, contract.reference, passed.kind
                             limit :most
                            """)
                .param("today", moments.today())
                .param("kind", kind == null ? null : kind.name())
                .param("most", most)
                .query(Beginning.of((row, index) -> new Overdue(
                        row.getString("reference"),
                        row.getString("title"),
                        DateKind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class)))));
    }
}
