package council.procurement.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open task as one person has it before them.
 *
 * @param id its id in the engine
 * @param key its id in its model, such as {@code Task_AssessPerformance}
 * @param name what is to be done
 * @param process id of the process it belongs to
 * @param reference what it is about: a contract, a cycle, or {@code council}
 * @param held whether the person holds it; else it waits for anybody of the groups
 * @param groups ids of the groups it is for
 * @param created since when it is open
 * @param due by when it is to be done; null where that is not said
 */
public record WorkItem(
        String id,
        String key,
        String name,
        String process,
        String reference,
        boolean held,
        List<String> groups,
        Instant created,
        @Nullable Instant due) {}
