package council.procurement.document.facts;

import council.procurement.sourcing.AwardCriterion;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How figures are worked out and written: what is given and what is added up are told from the same numbers. */
final class Figures {

    private static final int PLACES = 2;

    private Figures() {}

    /** A number without noughts at its end: 30, 12.5. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** What a score is worth out of 100: its share of the scale times the weight, not rounded to points yet. */
    static BigDecimal worth(BigDecimal score, AwardCriterion criterion) {
        return score.multiply(criterion.weight())
                .divide(BigDecimal.valueOf(criterion.scale()), 10, RoundingMode.HALF_UP);
    }

    /** Points, rounded half up to two places. */
    static BigDecimal points(BigDecimal worth) {
        return worth.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
