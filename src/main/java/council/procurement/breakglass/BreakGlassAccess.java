package council.procurement.breakglass;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may read, or might have read, the confidential facts of a case.
 *
 * @param number its number
 * @param reference the cycle or contract
 * @param person user name of who asked
 * @param reason why, in their words
 * @param asked when, from when on they may read
 * @param until when they may no more
 * @param reads what was read, in order
 * @param check what a second person found; null before
 */
public record BreakGlassAccess(
        long number,
        String reference,
        String person,
        String reason,
        Instant asked,
        Instant until,
        List<Read> reads,
        @Nullable Check check) {

    public BreakGlassAccess {
        reads = List.copyOf(reads);
    }

    /**
     * A single reading.
     *
     * @param kind what kind of facts
     * @param at when
     */
    public record Read(ConfidentialKind kind, Instant at) {}

    /**
     * What a second person found.
     *
     * @param by user name
     * @param justified whether it was justified
     * @param finding what they found, in words
     * @param at when
     */
    public record Check(String by, boolean justified, String finding, Instant at) {}

    /** Whether it lets its person read at that moment: neither over nor found unjustified. */
    public boolean isOpen(Instant now) {
        return now.isBefore(until) && (check == null || check.justified());
    }
}
