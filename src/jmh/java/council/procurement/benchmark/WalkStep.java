package council.procurement.benchmark;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that moved the processes of a walk on, with all that the engine was told meanwhile.
 *
 * @param kind what moved them
 * @param place where
 * @param variables what the engine was given with it
 * @param before other processes begun and messages sent before the task was completed
 * @param after the same, once it was
 * @param written what the delegates left in variables, by activity, in the order in which they ran
 * @param seats how many tasks of an activity were made at once, by activity
 */
record WalkStep(
        Kind kind,
        Place place,
        Map<String, Object> variables,
        List<Word> before,
        List<Word> after,
        Map<String, List<Map<String, Object>>> written,
        Map<String, Integer> seats) {

    /** What moves processes on: somebody who starts one, who completes a task or does something else, or time. */
    enum Kind {
        START,
        TASK,
        OTHER,
        JOB
    }

    /**
     * An activity of a process.
     *
     * @param process the process's id
     * @param activity the activity's id, empty for the whole process
     * @param number which of several instances of the process under one reference, or null
     */
    record Place(String process, String activity, @Nullable Long number) {}

    /** What the engine was told beside the step itself. */
    sealed interface Word permits Began, Told {}

    /**
     * Another process began.
     *
     * @param message the message that began it, or null if it began at its plain start event
     * @param variables what it began with
     * @param elsewhere whether it is under another reference than the walk
     */
    record Began(String process, @Nullable String message, Map<String, Object> variables, boolean elsewhere)
            implements Word {}

    /**
     * A message was sent to whatever waited for it under the reference.
     *
     * @param number the number of the instance it was for, or null
     */
    record Told(String message, @Nullable Long number) implements Word {}
}
