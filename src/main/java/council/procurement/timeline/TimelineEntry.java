package council.procurement.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param reference the contract's or cycle's reference
 * @param happened when it happened
 * @param entered when it was entered, which may be later
 * @param who the person's user name; {@code octant} for what the application did by itself
 * @param sentence what happened, in words an officer understands; no personal data beyond {@code who}
 * @param task the task, or the start of a process, that it came from; null where it came from neither
 */
public record TimelineEntry(
        String reference,
        Instant happened,
        Instant entered,
        String who,
        String sentence,
        @Nullable TaskSource task) {

    /** The user name under which Octant itself acts. */
    public static final String OCTANT = "octant";

    /**
     * The task an entry came from; or the start form, which counts as a task of the process instance that it started.
     *
     * @param id the task's id in the engine; of a start, the process instance's
     * @param key the task's id in its model, such as {@code Task_DecideWhatFollows}; of a start, the start event's
     * @param name the task's name, such as <i>Decide what follows</i>; of a start, the start event's
     * @param processInstance the process instance it belonged to
     */
    public record TaskSource(String id, String key, String name, String processInstance) {}
}
