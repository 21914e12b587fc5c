package council.procurement.step.preparation;

import council.procurement.reading.TransactionMemory;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The specifications of tenders. */
@Repository
class Specifications {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Clock clock;

    Specifications(JdbcClient jdbc, TransactionMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /** The specification of a procurement; empty before it is written. */
    Optional<Specification> find(String reference) {
        return memory.optional(
                "select * from specification where reference = ?",
                (row, index) -> new Specification(
                        row.getString("outcomes"),
                        row.getString("performance"),
                        row.getString("priorities"),
                        row.getString("brands_because"),
                        row.getString("further_risks")),
                reference);
    }

    /** Writes the specification of a procurement, or writes it anew. */
    @Transactional
    void write(String reference, Specification specification, String by) {
        jdbc.sql("""
                        insert into specification (reference, outcomes, performance, priorities, brands_because, further_risks,
                                                   written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict (reference) do update
                           set outcomes = excluded.outcomes, performance = excluded.performance,
                               priorities = excluded.priorities, brands_because = excluded.brands_because,
                               further_risks = excluded.further_risks, written_by = excluded.written_by,
                               written_at = excluded.written_at
                        """)
                .params(
                        reference,
                        specification.outcomes(),
                        specification.performance(),
                        specification.priorities(),
                        specification.brandsBecause(),
                        specification.furtherRisks(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }
}
