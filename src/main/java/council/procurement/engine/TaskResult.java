package council.procurement.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a submitted form.
 *
 * @param sentence what was done, for the timeline
 * @param happenedOn the day it happened, where that is not today
 * @param routing the process variables that the next gateways and timers read, declared in the step's variables class
 */
public record TaskResult(String sentence, @Nullable LocalDate happenedOn, Map<String, Object> routing) {

    /** Done now, and nothing for gateways to read. */
    public static TaskResult of(String sentence) {
        return new TaskResult(sentence, null, Map.of());
    }

    /** The same, with a variable for a gateway to read. */
    public <T> TaskResult with(ProcessVariable<T> variable, T value) {
        var all = new LinkedHashMap<>(routing);
        all.putAll(variable.of(value));
        return new TaskResult(sentence, happenedOn, Map.copyOf(all));
    }

    /** The same, having happened on an earlier day than it was entered. */
    public TaskResult happenedOn(LocalDate day) {
        return new TaskResult(sentence, day, routing);
    }
}
