package council.procurement.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
        for (ContractObligation one : all) {
            jdbc.sql("""
                            insert into contract_obligation
                                   (contract_id, number, kind, name, target, measured_by, every_months, material, measure,
                                    due_on)
                            select id, ?, ?, ?, ?, ?, ?, ?, ?, ? from contract where reference = ?
                            """)
                    .params(one.number(), one.kind().name(), one.name())
                    .param(one.target())
                    .param(one.measuredBy())
                    .param(one.everyMonths())
                    .param(one.material())
                    .param(one.measure())
                    .params(one.due(), reference.value())
                    .update();
        }
    }
}
