package council.procurement.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that is to be done.
 *
 * @param id its id in the engine
 * @param name what is to be done
 * @param process id of the process it belongs to
 * @param groups ids of the groups it is for
 * @param assignee who holds it; null if nobody does
 * @param created since when it is open
 * @param due by when it is to be done; null where that is not said
 */
public record OpenTask(
        String id,
        String name,
        String process,
        List<String> groups,
        @Nullable String assignee,
        Instant created,
        @Nullable Instant due) {}
