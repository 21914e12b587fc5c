package council.procurement.contract.termination;

import council.procurement.contract.Proposals;
import council.procurement.register.ContractReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals to end contracts early; of each contract at most one awaits approval. */
@Repository
class EarlyEnds extends Proposals<EarlyEnd> {

    private static final String COLUMNS = "p.last_day, p.ground, p.reason, p.proposed_by, p.proposed_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    EarlyEnds(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "early end", "early_end_proposal", COLUMNS, EarlyEnds::proposal);
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

    private static EarlyEnd proposal(ResultSet row, int index) throws SQLException {
        return new EarlyEnd(
                row.getObject("last_day", LocalDate.class),
                Ground.valueOf(row.getString("ground")),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant());
    }
}
