package council.procurement.contract.variation;

import council.procurement.contract.Proposals;
import council.procurement.register.ContractReference;
import council.procurement.rules.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals to vary contracts; of each contract at most one awaits approval. */
@Repository
class VariationProposals extends Proposals<VariationProposal> {

    private static final String COLUMNS = """
            p.new_end, p.new_value_pence, p.reason, p.agreed_on, p.proposed_by, p.proposed_at,
            case when p.state = 'APPROVED' then p.decided_by end as approved_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    VariationProposals(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "variation", "variation_proposal", COLUMNS, VariationProposals::proposal);
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
