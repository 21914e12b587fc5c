package council.procurement.contract.withholding;

import council.procurement.report.Withheld;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to withhold a part of a contract from publication, or to publish it again.
 *
 * @param change what is to change
 * @param proposedBy who proposed it
 * @param proposed when
 */
record WithholdingProposal(Change change, String proposedBy, Instant proposed) {

    /**
     * What is to change in what is published of a contract.
     *
     * @param part which part of it
     * @param ground on which ground it is withheld; null if it is to be published again
     * @param publicInterest the overriding public interest in withholding it; null unless the ground is commercial
     * @param explanation why
     */
    record Change(
            Part part,
            Withheld.@Nullable Ground ground,
            @Nullable String publicInterest,
            String explanation) {

        boolean isRelease() {
            return ground == null;
        }
    }
}
