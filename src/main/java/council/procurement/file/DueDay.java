package council.procurement.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of a case, and the rule behind it.
 *
 * @param day the day in London
 * @param when the same as people write it, with the time where that counts
 * @param what what happens then
 * @param standing settled, passed, or how far off it is
 * @param why why it is that day
 * @param source where that stands
 * @param rule id of the rule that explains it; null where none does
 */
public record DueDay(
        LocalDate day,
        String when,
        String what,
        String standing,
        String why,
        String source,
        @Nullable String rule) {}
