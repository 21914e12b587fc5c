package council.procurement.contract.variation;

import council.procurement.contract.Proposals;
import council.procurement.register.ContractReference;
import council.procurement.rules.ContractKind;
import council.procurement.rules.ModificationGround;
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
class VariationProposals extends Proposals<VariationProposal> {

    private static final String COLUMNS = """
            p.new_end, p.new_value_pence, p.reason, p.agreed_on, p.kind, p.ground, p.vat_rate,
            p.proposed_by, p.proposed_at,
            case when p.state = 'APPROVED' then p.decided_by end as approved_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    VariationProposals(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "variation", "variation_proposal", COLUMNS, VariationProposals::proposal);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the register says a contract is for; empty if nothing, or if it has no such contract. */
    Optional<ContractKind> kindOf(ContractReference contract) {
        return jdbc.sql("select kind from contract where reference = ? and kind is not null")
                .param(contract.value())
                .query((row, index) -> ContractKind.valueOf(row.getString(1)))
                .optional();
    }

    /** Adds a proposal and returns its number; empty if another one of that contract awaits approval. */
    Optional<Long> add(ContractReference contract, VariationProposal.Change change, String by) {
        Money value = change.newValue();
        VariationProposal.Basis basis = change.basis();
        return jdbc.sql("""
                        insert into variation_proposal
                               (contract_id, new_end, new_value_pence, reason, agreed_on, kind, ground, vat_rate,
                                proposed_by, proposed_at)
                        select id, ?, ?, ?, ?, ?, ?, ?, ?, ? from contract where reference = ?
                            on conflict (contract_id) where state = 'PROPOSED' do nothing
                        returning id
                        """)
                .params(
                        change.newEnd(),
                        value == null ? null : value.pence(),
                        change.reason(),
                        change.agreedOn(),
                        basis == null ? null : basis.kind().name(),
                        basis == null || basis.ground() == null
                                ? null
                                : basis.ground().name(),
                        basis == null ? null : basis.vatRate(),
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
                        row.getObject("agreed_on", LocalDate.class),
                        basis(row)),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("approved_by"));
    }

    private static VariationProposal.@Nullable Basis basis(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String ground = row.getString("ground");
        return kind == null
                ? null
                : new VariationProposal.Basis(
                        ContractKind.valueOf(kind),
                        ground == null ? null : ModificationGround.valueOf(ground),
                        row.getBigDecimal("vat_rate"));
    }

    /** What is known of the changes that were made to a contract before. */
    Past past(ContractReference contract) {
        return jdbc.sql("""
                        select coalesce(sum(end_date_after - end_date_before), 0) as days,
                               coalesce(sum(greatest(value_after_pence - value_before_pence, 0)), 0) as pence
                          from variation v
                          join contract c on c.id = v.contract_id
                         where c.reference = ? and v.kind <> 'EXTENSION'
                        """)
                .param(contract.value())
                .query((row, index) -> new Past(row.getInt("days"), new Money(row.getLong("pence"))))
                .single();
    }

    /**
     * The changes that were made to a contract before, apart from the use of options.
     *
     * @param days by how many days they have moved its end; below nought for an earlier one
     * @param increasesExVat what they have added to its value without VAT; what they took away does not count
     */
    record Past(int days, Money increasesExVat) {}
}
