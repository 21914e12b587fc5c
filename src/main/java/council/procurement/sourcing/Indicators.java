package council.procurement.sourcing;

import council.procurement.reading.TransactionMemory;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The key performance indicators of procurements, which become those of their contracts. */
@Repository
public class Indicators {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;

    Indicators(JdbcClient jdbc, TransactionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** The indicators of a procurement in their order. */
    public List<Indicator> of(String reference) {
        return memory.list(
                "select * from indicator where reference = ? order by number",
                (row, index) -> new Indicator(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("target"),
                        row.getString("measured_by"),
                        row.getInt("assessed_every_months"),
                        row.getBoolean("material")),
                reference);
    }

    /** Writes all indicators of a procurement anew. */
    @Transactional
    public void write(String reference, List<Indicator> indicators) {
        jdbc.sql("delete from indicator where reference = ?").param(reference).update();
        for (Indicator one : indicators) {
            jdbc.sql("""
                            insert into indicator
                                   (reference, number, name, target, measured_by, assessed_every_months, material)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            reference,
                            one.number(),
                            one.name(),
                            one.target(),
                            one.measuredBy(),
                            one.everyMonths(),
                            one.material())
                    .update();
        }
    }
}
