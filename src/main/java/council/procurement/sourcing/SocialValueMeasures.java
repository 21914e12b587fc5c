package council.procurement.sourcing;

import council.procurement.reading.TransactionMemory;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The social value that procurements ask for; what the winner promised is managed with the contract. */
@Repository
public class SocialValueMeasures {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;

    SocialValueMeasures(JdbcClient jdbc, TransactionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** The measures of a procurement in their order; none if social value is not asked for. */
    public List<SocialValueMeasure> of(String reference) {
        return memory.list(
                "select * from social_value_measure where reference = ? order by number",
                (row, index) -> new SocialValueMeasure(
                        row.getInt("number"),
                        row.getString("edition"),
                        row.getString("theme"),
                        row.getString("measure"),
                        row.getString("unit"),
                        row.getString("evidence")),
                reference);
    }

    /** Writes all measures of a procurement anew. */
    @Transactional
    public void write(String reference, List<SocialValueMeasure> measures) {
        jdbc.sql("delete from social_value_measure where reference = ?")
                .param(reference)
                .update();
        for (SocialValueMeasure one : measures) {
            jdbc.sql("""
                            insert into social_value_measure (reference, number, edition, theme, measure, unit, evidence)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            reference,
                            one.number(),
                            one.edition(),
                            one.theme(),
                            one.measure(),
                            one.unit(),
                            one.evidence())
                    .update();
        }
    }
}
