package council.procurement.engine;

/** Where somebody opens a task in Tasklist. */
public final class TaskAddress {

    private TaskAddress() {}

    /**
     * The task's address.
     *
     * @param base the address of this Octant, without a slash at its end; empty for an address within its own pages
     * @param task the task's id
     */
    public static String of(String base, String task) {
        return base + "/camunda/app/tasklist/default/#/?task=" + task;
    }
}
