package council.procurement.contract.variation;

import council.procurement.register.ContractReference;
import council.procurement.rules.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals to vary contracts; of each contract at most one awaits approval. */
@Repository
class VariationProposals {

    private static final String COLUMNS = """
            select p.new_end, p.new_value_pence, p.reason, p.agreed_on, p.proposed_by, p.proposed_at,
                   case when p.state = 'APPROVED' then p.decided_by end as approved_by
              from variation_proposal p
              join contract c on c.id = p.contract_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    VariationProposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a proposal and returns its number; empty if another one of that contract awaits approval. */
    Optional<Long> add(ContractReference contract, VariationProposal.Change change, String by) {
        Money value = change.newValue();
        return jdbc.sql("""
                        insert into variation_proposal
                               (contract_id, new_end, new_value_pence, reason, agreed_on, proposed_by, proposed_at)
                        select id, ?, ?, ?, ?, ?, ? from contract where reference = ?
                            on conflict (contract_id) where state = 'PROPOSED' do nothing
                        returning id
                        """)
                .params(
                        change.newEnd(),
                        value == null ? null : value.pence(),
                        change.reason(),
                        change.agreedOn(),
                        by,
                        Timestamp.from(clock.instant()),
                        contract.value())
                .query(Long.class)
                .optional();
    }

    /** The contract's proposal of that number. */
    VariationProposal get(ContractReference contract, long id) {
        return jdbc.sql(COLUMNS + " where c.reference = ? and p.id = ?")
                .params(contract.value(), id)
                .query(VariationProposals::proposal)
                .single();
    }

    /** The contract's proposal that awaits approval. */
    Optional<VariationProposal> awaitingApproval(ContractReference contract) {
        return jdbc.sql(COLUMNS + " where c.reference = ? and p.state = 'PROPOSED'")
                .param(contract.value())
                .query(VariationProposals::proposal)
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
                        update variation_proposal
                           set state = ?, decided_by = ?, decided_at = ?, refused_because = ?
                         where id = ? and state = 'PROPOSED'
                           and contract_id = (select id from contract where reference = ?)
                        """)
                .params(state, by, Timestamp.from(clock.instant()), because, id, contract.value())
                .update();
        if (decided != 1) {
            throw new IllegalStateException("No variation " + id + " of " + contract + " awaits approval");
        }
    }

    private static VariationProposal proposal(ResultSet row, int index) throws SQLException {
        Long pence = row.getObject("new_value_pence", Long.class);
        return new VariationProposal(
                new VariationProposal.Change(
                        row.getObject("new_end", LocalDate.class),
                        pence == null ? null : new Money(pence),
                        row.getString("reason"),
                        row.getObject("agreed_on", LocalDate.class)),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("approved_by"));
    }
}
