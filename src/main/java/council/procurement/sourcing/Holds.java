package council.procurement.sourcing;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.reading.TransactionMemory;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What keeps a procurement from going on: while it is held it is neither released nor published, and nothing is awarded or
 * signed. Of each kind there is one hold at a time.
 */
@Repository
public class Holds {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Clock clock;

    Holds(JdbcClient jdbc, TransactionMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /** What it waits for. */
    public enum Kind {
        /** Approvals that are asked for again. */
        APPROVALS,
        /** A route to market that is possible at its value. */
        ROUTE
    }

    /** Holds it; where it is held for that already, nothing changes. */
    @Transactional
    public void hold(String reference, Kind kind, String because) {
        jdbc.sql("""
                        insert into procurement_hold (reference, kind, because, held_at) values (?, ?, ?, ?)
                            on conflict (reference, kind) where lifted_at is null do nothing
                        """)
                .params(reference, kind.name(), because, Timestamp.from(clock.instant()))
                .update();
    }

    /** Lets it go on; where it is not held for that, nothing changes. */
    @Transactional
    public void lift(String reference, Kind kind, String because) {
        jdbc.sql("""
                        update procurement_hold set lifted_at = ?, lifted_because = ?
                         where reference = ? and kind = ? and lifted_at is null
                        """)
                .params(Timestamp.from(clock.instant()), because, reference, kind.name())
                .update();
    }

    /** Why it is held, in sentences, the oldest first; empty if it is not. */
    @Transactional(readOnly = true)
    public List<String> of(String reference) {
        return memory.list(
                "select because from procurement_hold where reference = ? and lifted_at is null order by number",
                String.class,
                reference);
    }

    /**
     * Lets nobody go on with it while it is held.
     *
     * @throws RefusedSubmissionException if it is held, with why
     */
    public void refuseIfHeld(String reference) {
        List<String> reasons = of(reference);
        if (!reasons.isEmpty()) {
            throw new RefusedSubmissionException("This procurement may not go on yet. " + String.join(" ", reasons));
        }
    }
}
