package council.procurement.step.tender;

import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What prices are worth in points: the lowest gets the whole scale, any other the lowest divided by itself, times the scale.
 * Octant's default where the published criteria say no other; where somebody asks for nothing, others who ask for something
 * get nothing.
 *
 * @param prices all prices that are compared
 */
record PriceScores(List<Money> prices) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    PriceScores {
        prices = List.copyOf(prices);
    }

    private Money lowest() {
        return prices.stream().min(Money::compareTo).orElse(Money.ZERO);
    }

    /** The points of a price on a scale from 0, to two places, rounded half up. */
    BigDecimal of(Money price, int scale) {
        BigDecimal whole = BigDecimal.valueOf(scale);
        if (price.compareTo(lowest()) <= 0) {
            return whole.setScale(2, RoundingMode.UNNECESSARY);
        }
        return lowest().inPounds().multiply(whole).divide(price.inPounds(), 2, RoundingMode.HALF_UP);
    }

    /** How that came about, in a sentence that a bidder may be told. */
    String because(Money price, int scale) {
        return price.compareTo(lowest()) <= 0
                ? "It is the lowest price, which gets the whole scale."
                : "The lowest price divided by this one, times " + scale + ".";
    }

    /**
     * By how many per cent a price lies below the mean of all, to two places, rounded down, so that a limit is not reached by
     * rounding; nought if it does not, or if there is nothing to compare with.
     */
    BigDecimal percentBelowMean(Money price) {
        BigDecimal sum = prices.stream().map(Money::inPounds).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (prices.size() < 2 || sum.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal count = BigDecimal.valueOf(prices.size());
        BigDecimal share = price.inPounds().multiply(count).multiply(HUNDRED).divide(sum, 2, RoundingMode.UP);
        return HUNDRED.subtract(share).max(BigDecimal.ZERO);
    }

    /** Whether a price lies more than so many per cent below the mean of all. */
    boolean isLow(Money price, int percent) {
        BigDecimal sum = prices.stream().map(Money::inPounds).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (prices.size() < 2) {
            return false;
        }
        BigDecimal left =
                price.inPounds().multiply(BigDecimal.valueOf(prices.size())).multiply(HUNDRED);
        return left.compareTo(sum.multiply(BigDecimal.valueOf(100L - percent))) < 0;
    }
}
