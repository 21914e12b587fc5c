package council.procurement.contract;

import council.procurement.register.ContractReference;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proposals of one kind about contracts, in a table of their own: of each contract at most one awaits approval, and each
 * is approved or refused once.
 *
 * @param <P> a proposal as it stands in the table
 */
public abstract class Proposals<P extends Record> {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String kind;
    private final String table;
    private final String select;
    private final RowMapper<P> row;

    /**
     * Proposals as they are kept in a table.
     *
     * @param kind what is proposed, for messages to whoever runs Octant
     * @param table the table's name
     * @param columns what is read of it, where it is called {@code p}
     * @param row makes a proposal of these columns
     */
    protected Proposals(JdbcClient jdbc, Clock clock, String kind, String table, String columns, RowMapper<P> row) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kind = kind;
        this.table = table;
        this.select = "select " + columns + " from " + table + " p join contract c on c.id = p.contract_id";
        this.row = row;
    }

    /** The contract's proposal of that number. */
    public P get(ContractReference contract, long id) {
        return jdbc.sql(select + " where c.reference = ? and p.id = ?")
                .params(contract.value(), id)
                .query(row)
                .single();
    }

    /** The contract's proposal that awaits approval; empty if none does. */
    public Optional<P> awaitingApproval(ContractReference contract) {
        return jdbc.sql(select + " where c.reference = ? and p.state = 'PROPOSED'")
                .param(contract.value())
                .query(row)
                .optional();
    }

    /** Notes that it was approved. */
    public void approve(ContractReference contract, long id, String by) {
        decide(contract, id, "APPROVED", by, null);
    }

    /** Notes that it was refused. */
    public void refuse(ContractReference contract, long id, String by, String because) {
        decide(contract, id, "REFUSED", by, because);
    }

    private void decide(ContractReference contract, long id, String state, String by, @Nullable String because) {
        int decided = jdbc.sql("""
                        update %s
                           set state = ?, decided_by = ?, decided_at = ?, refused_because = ?
                         where id = ? and state = 'PROPOSED'
                           and contract_id = (select id from contract where reference = ?)
                        """.formatted(table))
                .params(state, by, Timestamp.from(clock.instant()), because, id, contract.value())
                .update();
        if (decided != 1) {
            throw new IllegalStateException("No " + kind + " " + id + " of " + contract + " awaits approval");
        }
    }
}
