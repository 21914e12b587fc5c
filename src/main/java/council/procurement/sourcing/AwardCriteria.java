package council.procurement.sourcing;

import council.procurement.reading.TransactionMemory;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The award criteria of procurements. */
@Repository
public class AwardCriteria {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;

    AwardCriteria(JdbcClient jdbc, TransactionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** The award criteria of a procurement in their order. */
    public List<AwardCriterion> of(String reference) {
        return memory.list(
                "select * from award_criterion where reference = ? order by number",
                (row, index) -> new AwardCriterion(
                        row.getInt("number"),
                        row.getString("name"),
                        CriterionPart.valueOf(row.getString("part")),
                        row.getBigDecimal("weight").stripTrailingZeros(),
                        row.getInt("scale"),
                        row.getString("guidance"),
                        row.getBoolean("environmental")),
                reference);
    }

    /** Writes all award criteria of a procurement anew. */
    @Transactional
    public void write(String reference, List<AwardCriterion> criteria) {
        jdbc.sql("delete from award_criterion where reference = ?")
                .param(reference)
                .update();
        for (AwardCriterion one : criteria) {
            jdbc.sql("""
                            insert into award_criterion
                                   (reference, number, name, part, weight, scale, guidance, environmental)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            reference,
                            one.number(),
                            one.name(),
                            one.part().name(),
                            one.weight(),
                            one.scale(),
                            one.guidance(),
                            one.environmental())
                    .update();
        }
    }
}
