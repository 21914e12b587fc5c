package council.procurement.web;

import council.procurement.engine.TaskAddress;
import council.procurement.engine.WorkItem;
import council.procurement.rules.WrittenDate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do, in a sentence, and the task that comes first.
 *
 * @param sentence how much there is
 * @param first the most urgent task; null if there is none
 */
record WaitingWork(String sentence, @Nullable First first) {

    /**
     * The most urgent task.
     *
     * @param name what is to be done, and of which case
     * @param address where it is in Tasklist
     * @param due by when, and whether that is past; empty where no day is set
     */
    record First(String name, String address, String due) {}

    /** @param items the tasks that one holds or may take, the most urgent first */
    static WaitingWork of(List<WorkItem> items, Instant now) {
        if (items.isEmpty()) {
            return new WaitingWork("You hold no task, and no task waits for your team.", null);
        }
        long held = items.stream().filter(WorkItem::held).count();
        long late = items.stream().filter(item -> isLate(item, now)).count();
        long waiting = items.size() - held;
        String sentence = "You hold " + tasks(held) + ", and " + tasks(waiting)
                + (waiting > 1 ? " wait for your team." : " waits for your team.")
                + (late == 0 ? "" : late == 1 ? " One of them is late." : " " + late + " of them are late.");
        WorkItem first = items.get(0);
        return new WaitingWork(
                sentence,
                new First(
                        first.name() + " (" + first.reference() + ")",
                        TaskAddress.of("", first.id()),
                        due(first, now)));
    }

    private static String tasks(long number) {
        return number == 0 ? "no task" : number == 1 ? "one task" : number + " tasks";
    }

    private static boolean isLate(WorkItem item, Instant now) {
        return item.due() != null && item.due().isBefore(now);
    }

    private static String due(WorkItem item, Instant now) {
        if (item.due() == null) {
            return "";
        }
        return (isLate(item, now) ? "Late: it was due on " : "Due on ") + WrittenDate.of(item.due()) + ".";
    }
}
