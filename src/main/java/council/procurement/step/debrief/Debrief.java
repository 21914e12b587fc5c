package council.procurement.step.debrief;

import council.procurement.register.ContractReference;
import council.procurement.register.CycleStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A debrief on a contract.
 *
 * @param id number of its row
 * @param contract the contract
 * @param occasion when in the life of the contract it was held
 * @param findings what was found
 * @param recordedBy who recorded it
 * @param recordedOn when
 * @param returnedBecause why it was last sent back; null if it never was
 */
record Debrief(
        long id,
        ContractReference contract,
        Occasion occasion,
        Findings findings,
        String recordedBy,
        LocalDate recordedOn,
        @Nullable String returnedBecause) {

    /**
     * What a debrief found.
     *
     * @param wentWell what went well
     * @param wentBadly what did not
     * @param lesson what to do differently, in a sentence or two
     * @param helpsIn the step in which that helps next time
     */
    record Findings(String wentWell, String wentBadly, String lesson, CycleStep helpsIn) {}
}
