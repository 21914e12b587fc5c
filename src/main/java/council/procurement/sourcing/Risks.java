package council.procurement.sourcing;

import council.procurement.reading.TransactionMemory;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The risks of procurements. */
@Repository
public class Risks {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;

    Risks(JdbcClient jdbc, TransactionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** The risks of a procurement in their order. */
    public List<ProcurementRisk> of(String reference) {
        return memory.list(
                "select * from procurement_risk where reference = ? order by number",
                (row, index) -> new ProcurementRisk(
                        row.getInt("number"),
                        RiskClass.valueOf(row.getString("class")),
                        row.getString("risk"),
                        row.getInt("likelihood"),
                        row.getInt("impact"),
                        row.getString("mitigation"),
                        row.getString("owner"),
                        row.getBoolean("known_risk")),
                reference);
    }

    /** Writes all risks of a procurement anew. */
    @Transactional
    public void write(String reference, List<ProcurementRisk> risks) {
        jdbc.sql("delete from procurement_risk where reference = ?")
                .param(reference)
                .update();
        for (ProcurementRisk risk : risks) {
            jdbc.sql("""
                            insert into procurement_risk
                                   (reference, number, class, risk, likelihood, impact, mitigation, owner, known_risk)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            reference,
                            risk.number(),
                            risk.kind().name(),
                            risk.risk(),
                            risk.likelihood(),
                            risk.impact(),
                            risk.mitigation(),
                            risk.owner(),
                            risk.known())
                    .update();
        }
    }
}
