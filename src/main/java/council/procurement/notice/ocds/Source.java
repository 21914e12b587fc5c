package council.procurement.notice.ocds;

import council.procurement.register.intake.RegisterColumn;
import java.util.Map;

/**
 * A contract as open contracting data may tell it today.
 *
 * @param contractId the contract
 * @param reference the reference under which it stands in open contracting data
 * @param openContractingId the id that its process has already; blank if it has none
 * @param digest stands for all of this: what has another one says something else
 * @param lastChange the number of its last variation; 0 if it was never varied
 * @param withheld what of the facts must not be told, each with the words that are published in its place
 * @param facts what there is to tell
 */
record Source(
        long contractId,
        String reference,
        String openContractingId,
        String digest,
        int lastChange,
        Map<RegisterColumn, String> withheld,
        RegisterFacts facts) {

    Source {
        withheld = Map.copyOf(withheld);
    }
}
