package council.procurement.approval;

import council.procurement.security.StaffGroup;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody approves in the place of somebody who is away.
 *
 * @param number its number
 * @param absent user name of who is away
 * @param standIn user name of who approves in their place
 * @param group the group as whose member they approve
 * @param from the first day in London
 * @param to the last day in London, included
 * @param recordedBy user name of who recorded it
 * @param recorded when
 * @param ended when it was ended before its last day; null if it was not
 */
public record Delegation(
        long number,
        String absent,
        String standIn,
        StaffGroup group,
        LocalDate from,
        LocalDate to,
        String recordedBy,
        Instant recorded,
        @Nullable Instant ended) {

    /** Whether they stand in on that day. */
    boolean holdsOn(LocalDate day) {
        return ended == null && !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether they stand in on any day from one day to another. */
    boolean overlaps(LocalDate first, LocalDate last) {
        return ended == null && !last.isBefore(from) && !first.isAfter(to);
    }
}
