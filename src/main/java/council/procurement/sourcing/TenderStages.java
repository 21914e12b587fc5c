package council.procurement.sourcing;

import council.procurement.reading.TransactionMemory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far procurements are with their tenders. */
@Repository
public class TenderStages {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Clock clock;

    TenderStages(JdbcClient jdbc, TransactionMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /** Whether a procurement has come that far. */
    public boolean reached(String reference, TenderStage stage) {
        return since(reference, stage).isPresent();
    }

    /** Since when it has; empty if it has not. */
    public Optional<Instant> since(String reference, TenderStage stage) {
        return memory.optional(
                "select reached_at from tender_stage where reference = ? and stage = ?",
                (row, index) -> row.getTimestamp("reached_at").toInstant(),
                reference,
                stage.name());
    }

    /** Who brought it that far; empty if it has not come there. */
    public Optional<String> by(String reference, TenderStage stage) {
        return memory.optional(
                "select reached_by from tender_stage where reference = ? and stage = ?",
                String.class,
                reference,
                stage.name());
    }

    /** Notes that it has; if it had already, the first time counts. */
    @Transactional
    public void reach(String reference, TenderStage stage, String by) {
        jdbc.sql("""
                        insert into tender_stage (reference, stage, reached_at, reached_by)
                        values (?, ?, ?, ?)
                            on conflict do nothing
                        """)
                .params(reference, stage.name(), Timestamp.from(clock.instant()), by)
                .update();
    }

    /** Takes it back. */
    @Transactional
    public void undo(String reference, TenderStage stage) {
        jdbc.sql("delete from tender_stage where reference = ? and stage = ?")
                .params(reference, stage.name())
                .update();
    }
}
