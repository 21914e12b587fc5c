package council.procurement.file;

import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision about a case.
 *
 * @param on the day in London; of what is not decided yet, the day on which it was asked for
 * @param what what was decided about
 * @param outcome what became of it, with by whom where that may be told
 * @param reasons why, a paragraph each
 * @param withheld what the reader is not told of it and on which ground; empty if nothing is
 */
public record Decided(LocalDate on, String what, String outcome, List<String> reasons, String withheld) {

    public Decided {
        reasons = List.copyOf(reasons);
    }

    /** The day as people write it. */
    public String when() {
        return WrittenDate.of(on);
    }
}
