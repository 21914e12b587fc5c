package council.procurement.file;

import council.procurement.rules.WrittenDate;
import java.time.LocalDate;

/**
 * Something that was changed after it was settled, or is about to be.
 *
 * @param on the day in London
 * @param what what was changed, from what to what
 * @param why why, and who agreed; empty where nothing is said
 */
public record Change(LocalDate on, String what, String why) {

    /** The day as people write it. */
    public String when() {
        return WrittenDate.of(on);
    }
}
