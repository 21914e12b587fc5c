package council.procurement.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * An amount in pounds sterling, exact to the penny.
 *
 * @param pence the amount in pence; negative for a credit
 */
public record Money(long pence) implements Comparable<Money> {

    /** No money at all. */
    public static final Money ZERO = new Money(0);

    /** An amount in whole pounds. */
    public static Money pounds(long pounds) {
        return new Money(Math.multiplyExact(pounds, 100));
    }

    /**
     * An amount in pounds and pence.
     *
     * @throws ArithmeticException for fractions of a penny, or an amount beyond nine hundred thousand million million
     */
    public static Money of(BigDecimal pounds) {
        return new Money(pounds.movePointRight(2).longValueExact());
    }

    /** An amount in pounds, rounded half up to the penny. */
    public static Money rounded(BigDecimal pounds) {
        return of(pounds.setScale(2, RoundingMode.HALF_UP));
    }

    /** The amount as decimal pounds with two places. */
    public BigDecimal inPounds() {
        return BigDecimal.valueOf(pence, 2);
    }

    /** The amount and another. */
    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    /** The amount less another; negative if that is the larger one. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** The amount as people write it: {@code £1,234.50}, or {@code £1,234} where there are no pence. */
    @Override
    public String toString() {
        String sign = pence < 0 ? "-" : "";
        String format = pence % 100 == 0 ? "%s£%,.0f" : "%s£%,.2f";
        return String.format(Locale.UK, format, sign, inPounds().abs());
    }
}
