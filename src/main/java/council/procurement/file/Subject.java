package council.procurement.file;

import council.procurement.register.Contract;
import council.procurement.register.Cycle;
import council.procurement.sourcing.Procurement;
import org.jspecify.annotations.Nullable;

/**
 * What a file is about. Cycles and contracts have their references in one space: a contract that came of a cycle has the
 * cycle's, and a cycle that began with a contract has the contract's.
 *
 * @param reference the reference
 * @param cycle the cycle of that reference; null where there is none
 * @param contract the contract of that reference; null where there is none yet
 * @param procurement what is known of the procurement; null where the cycle began with a contract
 */
record Subject(
        String reference,
        @Nullable Cycle cycle,
        @Nullable Contract contract,
        @Nullable Procurement procurement) {

    /** What it is called. */
    String title() {
        if (contract != null) {
            return contract.title();
        }
        return cycle == null ? reference : cycle.title();
    }
}
