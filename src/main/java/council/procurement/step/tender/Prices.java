package council.procurement.step.tender;

import council.procurement.rules.Money;
import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.CriterionPart;
import council.procurement.sourcing.ModeratedScore;
import council.procurement.sourcing.ModeratedScores;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.Tenders;
import council.procurement.timeline.TimelineEntry;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The prices of tenders, put right where they were entered wrong, and the scores that follow from them. */
@Service
class Prices {

    private final JdbcClient jdbc;
    private final Tenders tenders;
    private final AwardCriteria criteria;
    private final ModeratedScores moderated;
    private final Clock clock;

    Prices(JdbcClient jdbc, Tenders tenders, AwardCriteria criteria, ModeratedScores moderated, Clock clock) {
        this.jdbc = jdbc;
        this.tenders = tenders;
        this.criteria = criteria;
        this.moderated = moderated;
        this.clock = clock;
    }

    /** Gives a tender the price that counts, and keeps what stood there before, with the reason. */
    @Transactional
    void correct(String reference, Tender tender, Money price, String reason, String by) {
        jdbc.sql("""
                        insert into price_correction
                               (reference, tender, before_pence, after_pence, reason, corrected_by, corrected_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reference,
                        tender.number(),
                        tender.price() == null ? null : tender.price().pence(),
                        price.pence(),
                        reason,
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update tender set price_pence = ? where reference = ? and number = ?")
                .params(price.pence(), reference, tender.number())
                .update();
    }

    /** Numbers of tenders that are considered and have no price. */
    List<Integer> missing(String reference) {
        return tenders.considered(reference).stream()
                .filter(tender -> tender.price() == null)
                .map(Tender::number)
                .toList();
    }

    /** Prices of all that are considered, as far as they are known. */
    PriceScores scores(String reference) {
        return new PriceScores(tenders.considered(reference).stream()
                .map(Tender::price)
                .filter(Objects::nonNull)
                .toList());
    }

    /** Scores all that are considered by price, anew; what is not considered any more loses its score of price. */
    @Transactional
    void score(String reference) {
        List<AwardCriterion> byPrice = criteria.of(reference).stream()
                .filter(criterion -> criterion.part() == CriterionPart.PRICE)
                .toList();
        PriceScores scores = scores(reference);
        for (Tender tender : tenders.of(reference)) {
            for (AwardCriterion criterion : byPrice) {
                if (tender.isConsidered() && tender.price() != null) {
                    moderated.write(
                            reference,
                            new ModeratedScore(
                                    tender.number(),
                                    criterion.number(),
                                    scores.of(tender.price(), criterion.scale()),
                                    scores.because(tender.price(), criterion.scale())),
                            TimelineEntry.OCTANT);
                } else {
                    moderated.remove(reference, tender.number(), criterion.number());
                }
            }
        }
    }
}
