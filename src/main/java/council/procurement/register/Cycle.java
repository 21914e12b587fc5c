package council.procurement.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trip through the eight steps.
 *
 * @param reference the business key of its process instances
 * @param contract the contract it is about; null before one is registered
 * @param predecessor the cycle whose decision to procure again opened it; null if none did
 * @param title what it is about
 * @param entrance by which of the two entrances it came in
 * @param opened when it was opened
 * @param started when its process began; null while it waits to be started
 * @param closed when it was closed; null while it is open
 * @param outcome how it was closed; null while it is open
 */
public record Cycle(
        String reference,
        @Nullable ContractReference contract,
        @Nullable String predecessor,
        String title,
        Entrance entrance,
        Instant opened,
        @Nullable Instant started,
        @Nullable Instant closed,
        @Nullable Outcome outcome) {

    /** How a cycle comes in. */
    public enum Entrance {
        /** A need was identified: it begins with step 1. */
        NEED_IDENTIFIED,
        /** A contract exists already: it begins with step 6. */
        CONTRACT_REGISTERED
    }

    /** How a cycle is closed. */
    public enum Outcome {
        /** It came to its end. */
        COMPLETED,
        /** It was given up on the way. */
        ABANDONED,
        /** It ended without a contract: the need was dropped or is met by the council itself, or nothing was awarded. */
        NO_CONTRACT
    }
}
