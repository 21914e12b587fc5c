package council.procurement.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open task with all that is asked about it before somebody works on it.
 *
 * @param id its id in the engine
 * @param key its id in its model, such as {@code Task_AssessPerformance}
 * @param name its name
 * @param assignee who holds it; null if nobody does
 * @param definition id of the version of the process it belongs to
 * @param process id of that process in its model, such as {@code renewal}
 * @param instance the process instance
 * @param reference what the instance is about: its business key
 * @param teams ids of the groups it is for
 */
record DeskTask(
        String id,
        String key,
        String name,
        @Nullable String assignee,
        String definition,
        String process,
        String instance,
        String reference,
        List<String> teams) {}
