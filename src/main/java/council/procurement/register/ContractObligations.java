package council.procurement.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What contracts oblige supplier and council to from their first day. */
@Repository
public class ContractObligations {

    private final JdbcClient jdbc;

    ContractObligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a contract in their order; none for a reference that the register does not know. */
    public List<ContractObligation> of(ContractReference reference) {
        return jdbc.sql("""
                        select o.*
                          from contract_obligation o
                          join contract c on c.id = o.contract_id
                         where c.reference = ?
                         order by o.number
                        """)
                .param(reference.value())
                .query(ContractObligations::obligation)
                .list();
    }

    private static ContractObligation obligation(ResultSet row, int index) throws SQLException {
        return new ContractObligation(
                row.getInt("number"),
                ContractObligation.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("target"),
                row.getString("measured_by"),
                row.getObject("every_months", Integer.class),
                row.getBoolean("material"),
                row.getObject("measure", Integer.class),
                row.getObject("due_on", LocalDate.class));
    }

    /** Writes all of a contract anew. */
    @Transactional
    public void write(ContractReference reference, List<ContractObligation> all) {
        jdbc.sql("delete from contract_obligation where contract_id = (select id from contract where reference = ?)")
                .param(reference.value())
                .update();
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into contract_obligation
                               (contract_id, number, kind, name, target, measured_by, every_months, material, measure,
                                due_on)
                        select c.id, o.*
                          from contract c
                         cross join unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[],
                                           ?::boolean[], ?::integer[], ?::date[]) o
                         where c.reference = ?
                        """)
                .params(
                        column(all, ContractObligation::number, Integer[]::new),
                        column(all, one -> one.kind().name(), String[]::new),
                        column(all, ContractObligation::name, String[]::new),
                        column(all, ContractObligation::target, String[]::new),
                        column(all, ContractObligation::measuredBy, String[]::new),
                        column(all, ContractObligation::everyMonths, Integer[]::new),
                        column(all, ContractObligation::material, Boolean[]::new),
                        column(all, ContractObligation::measure, Integer[]::new),
                        column(all, one -> one.due().toString(), String[]::new),
                        reference.value())
                .update();
    }

    private static <T extends @Nullable Object> T[] column(
            List<ContractObligation> all, Function<ContractObligation, T> fact, IntFunction<T[]> array) {
        return all.stream().map(fact).toArray(array);
    }
}
