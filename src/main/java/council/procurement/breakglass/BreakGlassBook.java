package council.procurement.breakglass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who broke the glass of which case, what they read, and what was found of it. Rows are only added. */
@Repository
class BreakGlassBook {

    private static final String ALL = """
            select b.number, b.reference, b.person, b.reason, b.asked_at, b.open_until,
                   c.checked_by, c.justified, c.finding, c.checked_at
              from break_glass b
              left join break_glass_check c on c.break_glass = b.number
            """;

    private final JdbcClient jdbc;

    BreakGlassBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that somebody asked, and gives it its number. */
    long add(String reference, String person, String reason, Instant asked, Instant until) {
        return jdbc.sql("""
                        insert into break_glass (reference, person, reason, asked_at, open_until)
                        values (?, ?, ?, ?, ?)
                        returning number
                        """)
                .params(reference, person, reason, Timestamp.from(asked), Timestamp.from(until))
                .query(Long.class)
                .single();
    }

    /** Notes a single reading. */
    void addRead(long number, ConfidentialKind kind, Instant at) {
        jdbc.sql("insert into break_glass_read (break_glass, kind, read_at) values (?, ?, ?)")
                .params(number, kind.name(), Timestamp.from(at))
                .update();
    }

    /** Notes what a second person found; false if somebody was faster. */
    boolean addCheck(long number, BreakGlassAccess.Check check) {
        return jdbc.sql("""
                        insert into break_glass_check (break_glass, checked_by, justified, finding, checked_at)
                        values (?, ?, ?, ?, ?)
                            on conflict do nothing
                        """)
                        .params(number, check.by(), check.justified(), check.finding(), Timestamp.from(check.at()))
                        .update()
                == 1;
    }

    /** The access of that number. */
    BreakGlassAccess get(long number) {
        return jdbc.sql(ALL + " where b.number = ?")
                .param(number)
                .query((row, index) -> access(row))
                .single();
    }

    /** What the person asked for last in a case; empty if they never did. */
    Optional<BreakGlassAccess> latest(String reference, String person) {
        return jdbc.sql(ALL + " where b.reference = ? and b.person = ? order by b.number desc limit 1")
                .params(reference, person)
                .query((row, index) -> access(row))
                .optional();
    }

    private BreakGlassAccess access(ResultSet row) throws SQLException {
        return new BreakGlassAccess(
                row.getLong("number"),
                row.getString("reference"),
                row.getString("person"),
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("open_until").toInstant(),
                reads(row.getLong("number")),
                check(row));
    }

    private List<BreakGlassAccess.Read> reads(long number) {
        return jdbc.sql("select kind, read_at from break_glass_read where break_glass = ? order by read_at")
                .param(number)
                .query((row, index) -> new BreakGlassAccess.Read(
                        ConfidentialKind.valueOf(row.getString("kind")),
                        row.getTimestamp("read_at").toInstant()))
                .list();
    }

    private static BreakGlassAccess.@Nullable Check check(ResultSet row) throws SQLException {
        String by = row.getString("checked_by");
        return by == null
                ? null
                : new BreakGlassAccess.Check(
                        by,
                        row.getBoolean("justified"),
                        row.getString("finding"),
                        row.getTimestamp("checked_at").toInstant());
    }
}
