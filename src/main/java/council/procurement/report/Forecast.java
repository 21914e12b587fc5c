package council.procurement.report;

import council.procurement.register.DateKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every date of every contract that will fire. */
@Repository
public class Forecast {

    private final JdbcClient jdbc;

    Forecast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A date to come.
     *
     * @param day the day in London
     * @param due the moment its timer fires
     * @param reference the contract
     * @param title what that is called
     * @param supplier its supplier; null where none is known
     * @param kind what happens
     * @param description the same in words
     * @param option the extension option it is for; null for the contract itself
     */
    public record Entry(
            LocalDate day,
            Instant due,
            String reference,
            String title,
            @Nullable String supplier,
            DateKind kind,
            String description,
            @Nullable Integer option) {}

    /** The open dates of running contracts from one day to another, both included, earliest first. */
    public List<Entry> between(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select d.day, d.due_at, d.kind, d.number, c.reference, c.title, c.supplier_name
                          from contract_date d
                          join contract c on c.id = d.contract_id
                          join cycle y on y.contract_id = c.id and y.closed_at is null
                         where d.settled_at is null and d.day between ? and ?
                         order by d.day, c.reference, d.kind, d.number
                        """)
                .params(from, to)
                .query((row, index) -> {
                    DateKind kind = DateKind.valueOf(row.getString("kind"));
                    int number = row.getInt("number");
                    return new Entry(
                            row.getObject("day", LocalDate.class),
                            row.getTimestamp("due_at").toInstant(),
                            row.getString("reference"),
                            row.getString("title"),
                            row.getString("supplier_name"),
                            kind,
                            kind.title(),
                            number == 0 ? null : number);
                })
                .list();
    }
}
