package council.procurement.step.renewal;

import council.procurement.rules.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Options and what they cost, each version with what finance said of it. */
@Repository
class Figures {

    private final JdbcClient jdbc;
    private final Reviews reviews;

    Figures(JdbcClient jdbc, Reviews reviews) {
        this.jdbc = jdbc;
        this.reviews = reviews;
    }

    /** Whether the staff of the service would transfer to the council. */
    enum Tupe {
        YES,
        NO,
        TO_BE_ADVISED
    }

    /**
     * Options and costs.
     *
     * @param inHouse a year run by the council
     * @param extend a year under the extended contract; null where it cannot be extended
     * @param procureAgain a year under a new contract, as expected
     * @param transition one-off cost of bringing it in house
     * @param staffInScope people who work in the service
     * @param tupe whether they would transfer
     * @param financialImplications what it means for the budget
     * @param resourceImplications what it means for people, premises and systems
     * @param recommendation what the author recommends
     * @param reasons why
     * @param keyDecision whether the author judges it a key decision
     */
    record Options(
            Money inHouse,
            @Nullable Money extend,
            Money procureAgain,
            Money transition,
            int staffInScope,
            Tupe tupe,
            String financialImplications,
            String resourceImplications,
            Decision recommendation,
            String reasons,
            boolean keyDecision) {}

    /**
     * A version on file.
     *
     * @param number its number
     * @param options the options and costs
     * @param author who set them out
     * @param countersigned whether finance agreed; null while it has not answered
     * @param financeComment what finance said; null where it said nothing
     */
    record Version(
            int number,
            Options options,
            String author,
            @Nullable Boolean countersigned,
            @Nullable String financeComment) {}

    void add(long review, Options options, String author) {
        Money extend = options.extend();
        jdbc.sql("""
                        insert into review_figures
                               (review_id, version, in_house_pence, extend_pence, procure_again_pence, transition_pence,
                                staff_in_scope, tupe, financial_implications, resource_implications, recommendation,
                                reasons, key_decision, made_by, made_on)
                        select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                          from review_figures
                         where review_id = ?
                        """)
                .params(
                        review,
                        options.inHouse().pence(),
                        extend == null ? null : extend.pence(),
                        options.procureAgain().pence(),
                        options.transition().pence(),
                        options.staffInScope(),
                        options.tupe().name(),
                        options.financialImplications(),
                        options.resourceImplications(),
                        options.recommendation().name(),
                        options.reasons(),
                        options.keyDecision(),
                        author,
                        reviews.today(),
                        review)
                .update();
    }

    void answer(long review, boolean countersigned, @Nullable String comment, String who) {
        jdbc.sql("""
                        update review_figures
                           set countersigned = ?, countersigned_by = ?, countersigned_on = ?, finance_comment = ?
                         where review_id = ?
                           and version = (select max(version) from review_figures where review_id = ?)
                        """)
                .params(countersigned, who, reviews.today(), comment, review, review)
                .update();
    }

    /** The latest version; empty before the first. */
    Optional<Version> latest(long review) {
        return jdbc.sql("select * from review_figures where review_id = ? order by version desc limit 1")
                .param(review)
                .query((row, index) -> new Version(
                        row.getInt("version"),
                        new Options(
                                new Money(row.getLong("in_house_pence")),
                                Optional.ofNullable(row.getObject("extend_pence", Long.class))
                                        .map(Money::new)
                                        .orElse(null),
                                new Money(row.getLong("procure_again_pence")),
                                new Money(row.getLong("transition_pence")),
                                row.getInt("staff_in_scope"),
                                Tupe.valueOf(row.getString("tupe")),
                                row.getString("financial_implications"),
                                row.getString("resource_implications"),
                                Decision.valueOf(row.getString("recommendation")),
                                row.getString("reasons"),
                                row.getBoolean("key_decision")),
                        row.getString("made_by"),
                        row.getObject("countersigned", Boolean.class),
                        row.getString("finance_comment")))
                .optional();
    }
}
