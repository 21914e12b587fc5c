package council.procurement.contract.withholding;

import council.procurement.contract.Proposals;
import council.procurement.register.ContractReference;
import council.procurement.report.Withheld;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals to withhold facts of contracts; of each contract at most one awaits approval. */
@Repository
class WithholdingProposals extends Proposals<WithholdingProposal> {

    private static final String COLUMNS =
            "p.part, p.ground, p.public_interest, p.explanation, p.proposed_by, p.proposed_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    WithholdingProposals(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "withholding", "withholding_proposal", COLUMNS, WithholdingProposals::proposal);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a proposal and returns its number; empty if another one of that contract awaits approval. */
    Optional<Long> add(ContractReference contract, WithholdingProposal.Change change, String by) {
        Withheld.Ground ground = change.ground();
        return jdbc.sql("""
                        insert into withholding_proposal
                               (contract_id, release, part, ground, public_interest, explanation, proposed_by, proposed_at)
                        select id, ?, ?, ?, ?, ?, ?, ? from contract where reference = ?
                            on conflict (contract_id) where state = 'PROPOSED' do nothing
                        returning id
                        """)
                .params(
                        change.isRelease(),
                        change.part().name(),
                        ground == null ? null : ground.name(),
                        change.publicInterest(),
                        change.explanation(),
                        by,
                        Timestamp.from(clock.instant()),
                        contract.value())
                .query(Long.class)
                .optional();
    }

    private static WithholdingProposal proposal(ResultSet row, int index) throws SQLException {
        String ground = row.getString("ground");
        return new WithholdingProposal(
                new WithholdingProposal.Change(
                        Part.valueOf(row.getString("part")),
                        ground == null ? null : Withheld.Ground.valueOf(ground),
                        row.getString("public_interest"),
                        row.getString("explanation")),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant());
    }
}
