package council.procurement.contract.termination;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A proposal to end a contract early.
 *
 * @param lastDay the last day on which the contract is in force
 * @param ground on which ground
 * @param reason what happened
 * @param proposedBy who proposed it
 * @param proposed when
 */
record EarlyEnd(LocalDate lastDay, Ground ground, String reason, String proposedBy, Instant proposed) {

    /** Ground and reason, as the register keeps them. */
    String because() {
        return ground.words() + ": " + reason;
    }
}
