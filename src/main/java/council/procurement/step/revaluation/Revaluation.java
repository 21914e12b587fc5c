package council.procurement.step.revaluation;

import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of what a procurement may cost.
 *
 * @param number its number, in the order in which values changed
 * @param reference the procurement
 * @param before the value before; null if nobody had estimated it
 * @param now the value from now on
 * @param reason why it changed
 * @param by who changed it
 * @param at when
 */
record Revaluation(
        long number, String reference, @Nullable Value before, Value now, String reason, String by, Instant at) {

    /**
     * A value over the whole life, extensions included.
     *
     * @param exVat without VAT
     * @param vatRate rate of VAT in per cent; null where nobody knew it
     * @param incVat including VAT; null where nobody knew it
     */
    record Value(
            Money exVat,
            @Nullable BigDecimal vatRate,
            @Nullable Money incVat) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** A value without VAT, and what that makes including VAT, rounded half up to the penny. */
        static Value of(Money exVat, BigDecimal vatRate) {
            return new Value(
                    exVat,
                    vatRate,
                    Money.rounded(
                            exVat.inPounds().multiply(HUNDRED.add(vatRate)).divide(HUNDRED)));
        }

        boolean isSame(@Nullable Value other) {
            return other != null
                    && exVat.equals(other.exVat)
                    && other.vatRate != null
                    && vatRate != null
                    && vatRate.compareTo(other.vatRate) == 0;
        }

        /** The value as people write it. */
        String words() {
            String without = exVat + " without VAT";
            return incVat == null ? without : without + ", " + incVat + " including VAT";
        }
    }
}
