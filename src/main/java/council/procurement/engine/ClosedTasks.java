package council.procurement.engine;

import java.util.Collection;
import java.util.Set;

/** Knows which open tasks somebody may not do although they are for one of their groups, for a reason that no model says. */
@FunctionalInterface
public interface ClosedTasks {

    /**
     * Of several instances of a process, those in which the person may not do the task.
     *
     * @param person user name
     * @param process the process's id
     * @param task the task's id in its model
     * @param numbers what tells the instances apart
     * @return numbers of those that are closed to them; empty if none is, or nothing is known of such tasks
     */
    Set<Long> closedTo(String person, String process, String task, Collection<Long> numbers);
}
