package council.procurement.sourcing;

import council.procurement.reading.TransactionMemory;
import council.procurement.sourcing.TenderTerms.PolicyStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The conditions of participation and the terms of all tenders. */
@Repository
public class TermsOfTenders {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Clock clock;

    TermsOfTenders(JdbcClient jdbc, TransactionMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /** The terms of a procurement; empty before they are written. */
    public Optional<TenderTerms> find(String reference) {
        return memory.optional("select * from tender_terms where reference = ?", TermsOfTenders::terms, reference);
    }

    /** Writes the terms of a procurement, or writes them anew. */
    @Transactional
    public void write(String reference, TenderTerms terms, String by) {
        PolicyStatement statement = terms.policyStatement();
        jdbc.sql("delete from tender_terms where reference = ?")
                .param(reference)
                .update();
        jdbc.sql("""
                        insert into tender_terms (reference, suitability_stage, conditions, payment_days, exit_plan, step_in,
                                                  sme_barriers, npps_growth, npps_missions, npps_capability,
                                                  written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reference,
                        terms.suitabilityStage(),
                        terms.conditions(),
                        terms.paymentDays(),
                        terms.exitPlan(),
                        terms.stepIn(),
                        terms.smeBarriers(),
                        statement == null ? null : statement.growth(),
                        statement == null ? null : statement.missions(),
                        statement == null ? null : statement.capability(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static TenderTerms terms(ResultSet row, int index) throws SQLException {
        return new TenderTerms(
                row.getBoolean("suitability_stage"),
                row.getString("conditions"),
                row.getInt("payment_days"),
                row.getString("exit_plan"),
                row.getString("step_in"),
                row.getString("sme_barriers"),
                statement(row));
    }

    private static @Nullable PolicyStatement statement(ResultSet row) throws SQLException {
        String growth = row.getString("npps_growth");
        return growth == null
                ? null
                : new PolicyStatement(growth, row.getString("npps_missions"), row.getString("npps_capability"));
    }
}
