package council.procurement.file;

import org.jspecify.annotations.Nullable;

/**
 * A task that is to be done about a case.
 *
 * @param name what is to be done
 * @param address where the reader does it; null for a task that is not theirs
 * @param groups the groups it is for
 * @param holder who holds it; null if nobody does
 * @param since since when it is open
 * @param due by when it is to be done; null where that is not said
 * @param late whether that is past
 */
public record OpenDuty(
        String name,
        @Nullable String address,
        String groups,
        @Nullable String holder,
        String since,
        @Nullable String due,
        boolean late) {}
