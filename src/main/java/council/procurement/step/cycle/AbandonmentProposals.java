package council.procurement.step.cycle;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals to give up cycles; of each cycle at most one awaits approval. */
@Repository
class AbandonmentProposals {

    private final JdbcClient jdbc;
    private final Clock clock;

    AbandonmentProposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A proposal to give up a cycle.
     *
     * @param reason why
     * @param proposedBy who proposed it
     */
    record Proposal(String reason, String proposedBy) {}

    /** Adds a proposal; false if another one of that cycle awaits approval. */
    boolean add(String cycle, String reason, String by) {
        return jdbc.sql("""
                        insert into abandonment_proposal (cycle_reference, reason, proposed_by, proposed_at)
                        values (?, ?, ?, ?)
                            on conflict (cycle_reference) where state = 'PROPOSED' do nothing
                        """)
                        .params(cycle, reason, by, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** The cycle's proposal that awaits approval. */
    Optional<Proposal> awaitingApproval(String cycle) {
        return jdbc.sql("""
                        select reason, proposed_by
                          from abandonment_proposal
                         where cycle_reference = ? and state = 'PROPOSED'
                        """)
                .param(cycle)
                .query((row, index) -> new Proposal(row.getString("reason"), row.getString("proposed_by")))
                .optional();
    }

    /** Notes that it was approved. */
    void approve(String cycle, String by) {
        decide(cycle, "APPROVED", by, null);
    }

    /** Notes that it was refused. */
    void refuse(String cycle, String by, String because) {
        decide(cycle, "REFUSED", by, because);
    }

    private void decide(String cycle, String state, String by, @Nullable String because) {
        int decided = jdbc.sql("""
                        update abandonment_proposal
                           set state = ?, decided_by = ?, decided_at = ?, refused_because = ?
                         where cycle_reference = ? and state = 'PROPOSED'
                        """)
                .params(state, by, Timestamp.from(clock.instant()), because, cycle)
                .update();
        if (decided != 1) {
            throw new IllegalStateException("No abandonment of " + cycle + " awaits approval");
        }
    }
}
