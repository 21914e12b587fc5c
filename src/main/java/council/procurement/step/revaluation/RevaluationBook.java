package council.procurement.step.revaluation;

import council.procurement.rules.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes of value, what rules said of them, and who read it; only ever added to. */
@Repository
class RevaluationBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    RevaluationBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a change of value and gives its number. */
    long add(String reference, Revaluation.@Nullable Value before, Revaluation.Value now, String reason, String by) {
        Money newIncVat = Objects.requireNonNull(now.incVat());
        Money oldIncVat = before == null ? null : before.incVat();
        return jdbc.sql("""
                        insert into revaluation
                               (reference, old_ex_vat_pence, old_vat_rate, old_inc_vat_pence, new_ex_vat_pence,
                                new_vat_rate, new_inc_vat_pence, reason, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning number
                        """)
                .params(
                        reference,
                        before == null ? null : before.exVat().pence(),
                        before == null ? null : before.vatRate(),
                        oldIncVat == null ? null : oldIncVat.pence(),
                        now.exVat().pence(),
                        now.vatRate(),
                        newIncVat.pence(),
                        reason,
                        by,
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** The change of value of that number. */
    Revaluation get(long number) {
        return jdbc.sql("select * from revaluation where number = ?")
                .param(number)
                .query(RevaluationBook::read)
                .single();
    }

    /** Adds what rules say of a change of value. */
    void find(long number, List<Finding> findings) {
        for (int place = 1; place <= findings.size(); place++) {
            Finding finding = findings.get(place - 1);
            jdbc.sql("""
                            insert into revaluation_finding (revaluation, place, subject, said_before, says_now, to_do)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(number, place, finding.subject(), finding.before(), finding.now(), finding.toDo())
                    .update();
        }
    }

    /** What rules say of a change of value, in the order in which they were asked. */
    List<Finding> findings(long number) {
        return jdbc.sql("select * from revaluation_finding where revaluation = ? order by place")
                .param(number)
                .query((row, index) -> new Finding(
                        row.getString("subject"),
                        row.getString("said_before"),
                        row.getString("says_now"),
                        row.getString("to_do")))
                .list();
    }

    /** Adds that somebody read what changes, in that task, and what will be done. */
    void read(long number, String task, @Nullable String willDo, String by) {
        jdbc.sql(
                        "insert into revaluation_reading (revaluation, task, will_do, read_by, read_at) values (?, ?, ?, ?, ?)")
                .params(number, task, willDo, by, Timestamp.from(clock.instant()))
                .update();
    }

    private static Revaluation read(ResultSet row, int index) throws SQLException {
        Money oldExVat = money(row, "old_ex_vat_pence");
        return new Revaluation(
                row.getLong("number"),
                row.getString("reference"),
                oldExVat == null
                        ? null
                        : new Revaluation.Value(
                                oldExVat, row.getBigDecimal("old_vat_rate"), money(row, "old_inc_vat_pence")),
                new Revaluation.Value(
                        new Money(row.getLong("new_ex_vat_pence")),
                        row.getBigDecimal("new_vat_rate"),
                        new Money(row.getLong("new_inc_vat_pence"))),
                row.getString("reason"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        Long pence = row.getObject(column, Long.class);
        return pence == null ? null : new Money(pence);
    }
}
