package council.procurement.sourcing;

import java.util.List;

/** What became of rows that somebody wanted to keep. Unless they were kept, nothing was changed. */
public sealed interface Saving {

    /** They are kept. */
    record Kept() implements Saving {}

    /**
     * Something is wrong with them.
     *
     * @param faults all of it
     */
    record Faulty(List<SheetCheck.Fault> faults) implements Saving {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody has changed the list since it was read. */
    record Stale() implements Saving {}

    /**
     * The list cannot be changed by this person now.
     *
     * @param sentence why not
     */
    record Closed(String sentence) implements Saving {}
}
