package council.procurement.document.facts;

import council.procurement.rules.Money;
import council.procurement.sourcing.Procurement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A procurement, as far as most documents name it.
 *
 * @param reference the council's reference
 * @param title what is bought, in a few words
 * @param procurementId its identifier on the central digital platform; null where there is none
 * @param estimateIncVat the most the council may come to pay, including VAT; null if not estimated
 * @param starts first day of the contract to be; null if not known
 * @param ends its last day, without extensions; null if not known
 * @param covered whether it is a covered procurement (Procurement Act 2023 s1)
 */
public record CaseFacts(
        String reference,
        String title,
        @Nullable String procurementId,
        @Nullable Money estimateIncVat,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        boolean covered) {

    /**
     * Of a procurement.
     *
     * @param covered whether it is a covered procurement, which the rule on thresholds says
     * @param procurementId its identifier on the central digital platform; null where there is none
     */
    public static CaseFacts of(Procurement procurement, boolean covered, @Nullable String procurementId) {
        return new CaseFacts(
                procurement.reference(),
                procurement.title(),
                procurementId,
                procurement.estimate().incVat(),
                procurement.timetable().starts(),
                procurement.timetable().ends(),
                covered);
    }
}
