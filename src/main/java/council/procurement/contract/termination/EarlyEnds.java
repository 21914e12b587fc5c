package council.procurement.contract.termination;

import council.procurement.register.ContractReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals to end contracts early; of each contract at most one awaits approval. */
@Repository
class EarlyEnds {

    private static final String COLUMNS = """
            select p.last_day, p.ground, p.reason, p.proposed_by, p.proposed_at
              from early_end_proposal p
              join contract c on c.id = p.contract_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EarlyEnds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a proposal and returns its number; empty if another one of that contract awaits approval. */
    Optional<Long> add(ContractReference contract, LocalDate lastDay, Ground ground, String reason, String by) {
        return jdbc.sql("""
                        insert into early_end_proposal (contract_id, last_day, ground, reason, proposed_by, proposed_at)
                        select id, ?, ?, ?, ?, ? from contract where reference = ?
                            on conflict (contract_id) where state = 'PROPOSED' do nothing
                        returning id
                        """)
                .params(lastDay, ground.name(), reason, by, Timestamp.from(clock.instant()), contract.value())
                .query(Long.class)
                .optional();
    }

    /** The contract's proposal of that number. */
    EarlyEnd get(ContractReference contract, long id) {
        return jdbc.sql(COLUMNS + " where c.reference = ? and p.id = ?")
                .params(contract.value(), id)
                .query(EarlyEnds::proposal)
                .single();
    }

    /** The contract's proposal that awaits approval. */
    Optional<EarlyEnd> awaitingApproval(ContractReference contract) {
        return jdbc.sql(COLUMNS + " where c.reference = ? and p.state = 'PROPOSED'")
                .param(contract.value())
                .query(EarlyEnds::proposal)
                .optional();
    }

    /** Notes that it was approved. */
    void approve(ContractReference contract, long id, String by) {
        decide(contract, id, "APPROVED", by, null);
    }

    /** Notes that it was refused. */
    void refuse(ContractReference contract, long id, String by, String because) {
        decide(contract, id, "REFUSED", by, because);
    }

    private void decide(ContractReference contract, long id, String state, String by, @Nullable String because) {
        int decided = jdbc.sql("""
                        update early_end_proposal
                           set state = ?, decided_by = ?, decided_at = ?, refused_because = ?
                         where id = ? and state = 'PROPOSED'
                           and contract_id = (select id from contract where reference = ?)
                        """)
                .params(state, by, Timestamp.from(clock.instant()), because, id, contract.value())
                .update();
        if (decided != 1) {
            throw new IllegalStateException("No early end " + id + " of " + contract + " awaits approval");
        }
    }

    private static EarlyEnd proposal(ResultSet row, int index) throws SQLException {
        return new EarlyEnd(
                row.getObject("last_day", LocalDate.class),
                Ground.valueOf(row.getString("ground")),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant());
    }
}
