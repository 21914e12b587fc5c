package council.procurement.sourcing;

import council.procurement.reading.TransactionMemory;
import council.procurement.rules.Money;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lots of procurements. */
@Repository
public class Lots {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;

    Lots(JdbcClient jdbc, TransactionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** The lots of a procurement in their order; none if it is not divided. */
    public List<Lot> of(String reference) {
        return memory.list(
                "select * from lot where reference = ? order by number",
                (row, index) -> {
                    Long pence = row.getObject("value_ex_vat_pence", Long.class);
                    return new Lot(
                            row.getInt("number"),
                            row.getString("title"),
                            row.getString("description"),
                            pence == null ? null : new Money(pence));
                },
                reference);
    }

    /** Writes all lots of a procurement anew. */
    @Transactional
    public void write(String reference, List<Lot> lots) {
        jdbc.sql("delete from lot where reference = ?").param(reference).update();
        for (Lot lot : lots) {
            jdbc.sql(
                            "insert into lot (reference, number, title, description, value_ex_vat_pence) values (?, ?, ?, ?, ?)")
                    .params(
                            reference,
                            lot.number(),
                            lot.title(),
                            lot.description(),
                            lot.exVat() == null ? null : lot.exVat().pence())
                    .update();
        }
    }
}
