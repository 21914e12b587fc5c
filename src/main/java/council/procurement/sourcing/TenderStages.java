package council.procurement.sourcing;

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
    private final Clock clock;

    TenderStages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a procurement has come that far. */
    public boolean reached(String reference, TenderStage stage) {
        return since(reference, stage).isPresent();
    }

    /** Since when it has; empty if it has not. */
    public Optional<Instant> since(String reference, TenderStage stage) {
        return jdbc.sql("select reached_at from tender_stage where reference = ? and stage = ?")
                .params(reference, stage.name())
                .query((row, index) -> row.getTimestamp("reached_at").toInstant())
                .optional();
    }

    /** Who brought it that far; empty if it has not come there. */
    public Optional<String> by(String reference, TenderStage stage) {
        return jdbc.sql("select reached_by from tender_stage where reference = ? and stage = ?")
                .params(reference, stage.name())
                .query(String.class)
                .optional();
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
