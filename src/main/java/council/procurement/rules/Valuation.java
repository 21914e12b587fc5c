package council.procurement.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a contract is worth as the Act counts it: the most the council could come to pay over its whole life, including VAT.
 *
 * <p>Source: Procurement Act 2023 s123(2) and Schedule 3. A value that cannot be estimated counts as not less than the
 * threshold.
 *
 * @param exVat the sum of its parts without VAT; null if it cannot be estimated
 * @param incVat the same including VAT; null likewise
 * @param coverage what that value means
 */
public record Valuation(@Nullable Money exVat, @Nullable Money incVat, Coverage coverage) {

    /** The value of what adds up to that much without VAT. */
    public static Valuation of(Money exVat, BigDecimal vatRate, ContractKind kind, LocalDate commencedOn) {
        Money incVat = Money.rounded(exVat.inPounds().multiply(BigDecimal.ONE.add(vatRate)));
        return new Valuation(exVat, incVat, Coverage.of(kind, incVat, commencedOn));
    }

    /** The value of what cannot be estimated. */
    public static Valuation unknown(ContractKind kind, LocalDate commencedOn) {
        return new Valuation(null, null, Coverage.of(kind, Threshold.of(kind, commencedOn), commencedOn));
    }
}
