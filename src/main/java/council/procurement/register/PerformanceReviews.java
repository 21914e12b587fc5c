package council.procurement.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviews of how contracts perform. */
@Repository
public class PerformanceReviews {

    private final JdbcClient jdbc;

    PerformanceReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A review.
     *
     * @param number first, second, ... of the contract
     * @param rating how the supplier performs
     * @param findings what that is based on
     * @param improvementPlan what was agreed to do better; null where nothing had to be
     * @param improveBy by when; null where nothing had to be
     * @param on its day
     * @param by who reviewed
     */
    public record Review(
            int number,
            Rating rating,
            String findings,
            @Nullable String improvementPlan,
            @Nullable LocalDate improveBy,
            LocalDate on,
            String by) {}

    /** Adds a review to the contract's, numbered on from the last. */
    public void add(ContractReference contract, Rating rating, String findings, LocalDate on, String by) {
        jdbc.sql("""
                        insert into performance_review (contract_id, number, rating, findings, reviewed_on, reviewed_by)
                        select c.id,
                               (select coalesce(max(number), 0) + 1 from performance_review where contract_id = c.id),
                               ?, ?, ?, ?
                          from contract c
                         where c.reference = ?
                        """).params(rating.name(), findings, on, by, contract.value()).update();
    }

    /** Adds what was agreed to do better to the contract's latest review. */
    public void agreeImprovement(ContractReference contract, String plan, LocalDate by) {
        jdbc.sql("""
                        update performance_review r
                           set improvement_plan = ?, improve_by = ?
                          from contract c
                         where c.id = r.contract_id and c.reference = ?
                           and r.number = (select max(number) from performance_review where contract_id = c.id)
                        """).params(plan, by, contract.value()).update();
    }

    /** The contract's reviews, latest first. */
    public List<Review> of(ContractReference contract) {
        return jdbc.sql("""
                        select r.number, r.rating, r.findings, r.improvement_plan, r.improve_by, r.reviewed_on, r.reviewed_by
                          from performance_review r
                          join contract c on c.id = r.contract_id
                         where c.reference = ?
                         order by r.number desc
                        """)
                .param(contract.value())
                .query((row, index) -> new Review(
                        row.getInt("number"),
                        Rating.valueOf(row.getString("rating")),
                        row.getString("findings"),
                        row.getString("improvement_plan"),
                        row.getObject("improve_by", LocalDate.class),
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getString("reviewed_by")))
                .list();
    }
}
