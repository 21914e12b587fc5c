package council.procurement.contract.variation;

import council.procurement.rules.ContractKind;
import council.procurement.rules.ModificationGround;
import council.procurement.rules.Money;
import java.math.BigDecimal;
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
     * @param basis what the law looks at; null in proposals from before it was asked
     */
    record Change(
            @Nullable LocalDate newEnd,
            @Nullable Money newValue,
            String reason,
            LocalDate agreedOn,
            @Nullable Basis basis) {}

    /**
     * What the law looks at in a change, as whoever proposes it says.
     *
     * @param kind what the contract is for
     * @param ground the ground relied on; null for a change that is just small
     * @param vatRate the rate of VAT on the change, as a fraction
     */
    record Basis(ContractKind kind, @Nullable ModificationGround ground, BigDecimal vatRate) {}
}
