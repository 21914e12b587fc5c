package council.procurement.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one person has to do, as it stands at a moment.
 *
 * @param day the day in London
 * @param yours the tasks they hold, the most urgent first
 * @param waiting the tasks that wait for anybody of their groups, the most urgent first
 */
public record Digest(LocalDate day, List<Line> yours, List<Line> waiting) {

    public Digest {
        yours = List.copyOf(yours);
        waiting = List.copyOf(waiting);
    }

    /**
     * A task.
     *
     * @param task its id, which leads to it
     * @param reference the contract or cycle it is about; “The council” for what is about none
     * @param name what is to be done
     * @param due by when; null where that is not said
     * @param urgency how much it presses
     * @param waitsFor the groups it waits for, or why the person sees it; empty for what they hold
     */
    public record Line(
            String task,
            String reference,
            String name,
            @Nullable Instant due,
            Urgency urgency,
            String waitsFor) {}

    /** How much a task presses. */
    public enum Urgency {
        /** Its last day has passed. */
        LATE,
        /** It is due within a week. */
        SOON,
        /** It is due later, or has no last day. */
        LATER
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return yours.isEmpty() && waiting.isEmpty();
    }

    /** How many tasks there are. */
    public int size() {
        return yours.size() + waiting.size();
    }

    /** How many of that urgency. */
    long count(Urgency urgency) {
        return lines().filter(line -> line.urgency() == urgency).count();
    }

    /** All tasks, held ones first. */
    Stream<Line> lines() {
        return Stream.concat(yours.stream(), waiting.stream());
    }
}
