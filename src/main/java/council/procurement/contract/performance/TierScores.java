package council.procurement.contract.performance;

import council.procurement.register.ContractReference;
import council.procurement.register.Tier;
import council.procurement.register.Tiering;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reviews said of contracts to decide their tiers by, kept with the tier that came of it. */
@Repository
class TierScores {

    private final JdbcClient jdbc;

    TierScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what the contract's latest review said. */
    void add(ContractReference contract, Tiering.Scores scores) {
        jdbc.sql("""
                        insert into tier_score (contract_id, review, criticality, supplier_failure, complexity, reputation,
                                                vulnerable_people, personal_data)
                        select c.id, (select max(number) from performance_review where contract_id = c.id),
                               ?, ?, ?, ?, ?, ?
                          from contract c
                         where c.reference = ?
                        """)
                .params(
                        scores.criticality(),
                        scores.supplierFailure(),
                        scores.complexity(),
                        scores.reputation(),
                        scores.vulnerablePeople(),
                        scores.personalData(),
                        contract.value())
                .update();
    }

    /** Adds the tier that came of the latest scores. */
    void decided(ContractReference contract, Tier tier) {
        jdbc.sql("""
                        update tier_score s
                           set tier = ?
                          from contract c
                         where c.id = s.contract_id and c.reference = ?
                           and s.review = (select max(review) from tier_score where contract_id = c.id)
                        """).params(tier.name(), contract.value()).update();
    }

    /** What the latest review said; empty before the first. */
    Optional<Tiering.Scores> latest(ContractReference contract) {
        return jdbc.sql("""
                        select s.criticality, s.supplier_failure, s.complexity, s.reputation,
                               s.vulnerable_people, s.personal_data
                          from tier_score s
                          join contract c on c.id = s.contract_id
                         where c.reference = ?
                         order by s.review desc
                         limit 1
                        """).param(contract.value()).query(TierScores::scores).optional();
    }

    private static Tiering.Scores scores(ResultSet row, int index) throws SQLException {
        return new Tiering.Scores(
                row.getInt("criticality"),
                row.getInt("supplier_failure"),
                row.getInt("complexity"),
                row.getInt("reputation"),
                row.getBoolean("vulnerable_people"),
                row.getBoolean("personal_data"));
    }
}
