package council.procurement.contract.variation;

import council.procurement.rules.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A variation that was proposed.
 *
 * @param change what is to change
 * @param proposedBy who proposed it
 * @param proposed when
 * @param approvedBy who approved it; null unless somebody has
 */
record VariationProposal(
        Change change,
        String proposedBy,
        Instant proposed,
        @Nullable String approvedBy) {

    /**
     * What is to change in a contract.
     *
     * @param newEnd the new last day; null where it stays
     * @param newValue the new value without VAT; null where it stays
     * @param reason why
     * @param agreedOn the day on which it was agreed with the supplier
     */
    record Change(@Nullable LocalDate newEnd, @Nullable Money newValue, String reason, LocalDate agreedOn) {}
}
