package council.procurement.approval;

import council.procurement.security.StaffGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The delegations in PostgreSQL. They are added to and read, and never changed. */
@Repository
class DelegationBook {

    private static final String SELECT = """
            select d.*, e.ended_at
              from delegation d
              left join delegation_end e on e.delegation = d.number
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DelegationBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(String absent, String standIn, StaffGroup group, LocalDate from, LocalDate to, String by) {
        return jdbc.sql("""
                        insert into delegation (absent, stand_in, staff_group, from_day, to_day, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        returning number
                        """)
                .params(absent, standIn, group.id(), from, to, by, Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    Optional<Delegation> find(long number) {
        return jdbc.sql(SELECT + " where d.number = ?")
                .param(number)
                .query(DelegationBook::delegation)
                .optional();
    }

    /** Those that were not ended and whose last day has not passed, by their first day. */
    List<Delegation> notOver(LocalDate today) {
        return jdbc.sql(SELECT + " where e.delegation is null and d.to_day >= ? order by d.from_day, d.number")
                .param(today)
                .query(DelegationBook::delegation)
                .list();
    }

    /** Of these, those by which somebody stands in for others. */
    List<Delegation> standingIn(String person, LocalDate today) {
        return jdbc.sql(
                        SELECT
                                + " where e.delegation is null and d.to_day >= ? and d.stand_in = ? order by d.from_day, d.number")
                .params(today, person)
                .query(DelegationBook::delegation)
                .list();
    }

    /** Those of somebody who is away, that are over or not; the latest first. */
    List<Delegation> of(String absent) {
        return jdbc.sql(SELECT + " where d.absent = ? order by d.number desc")
                .param(absent)
                .query(DelegationBook::delegation)
                .list();
    }

    void end(long number, String by) {
        jdbc.sql("insert into delegation_end (delegation, ended_by, ended_at) values (?, ?, ?)")
                .params(number, by, Timestamp.from(clock.instant()))
                .update();
    }

    private static Delegation delegation(ResultSet row, int index) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Delegation(
                row.getLong("number"),
                row.getString("absent"),
                row.getString("stand_in"),
                StaffGroup.of(row.getString("staff_group")).orElseThrow(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
