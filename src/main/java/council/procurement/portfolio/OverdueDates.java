package council.procurement.portfolio;

import council.procurement.register.DateKind;
import java.time.LocalDate;
import java.util.List;
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

    /** A date that has passed. */
    record Overdue(String reference, String title, String what, LocalDate day) {}

    /** All of them, the oldest first. */
    List<Overdue> all() {
        return jdbc.sql("""
                        select contract.reference, contract.title, passed.kind, passed.day
                          from contract_date passed
                          join contract on contract.id = passed.contract_id and contract.ended_on is null
                         where passed.settled_at is null and passed.day < ?
                         order by passed.day, contract.reference, passed.kind
                        """)
                .param(moments.today())
                .query((row, index) -> new Overdue(
                        row.getString("reference"),
                        row.getString("title"),
                        DateKind.valueOf(row.getString("kind")).title(),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
