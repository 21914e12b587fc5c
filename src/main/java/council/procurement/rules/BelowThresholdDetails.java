package council.procurement.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a contract below the threshold is published once it has been entered into.
 *
 * <p>Source: Procurement Act 2023 s87(3): notifiable contracts, as soon as reasonably practicable. That this means five
 * working days is Octant's default.
 *
 * @param due whether a contract details notice is due
 * @param target the day by which Octant wants it published; null if none is due
 */
public record BelowThresholdDetails(boolean due, @Nullable LocalDate target) {

    private static final int WORKING_DAYS = 5;

    /**
     * What is due for a contract entered into on that day.
     *
     * @throws UnknownHolidaysException if the target is in a year whose bank holidays are not known
     */
    public static BelowThresholdDetails of(Coverage coverage, LocalDate enteredInto, WorkingDays workingDays) {
        return coverage.notifiable()
                ? new BelowThresholdDetails(true, workingDays.after(enteredInto, WORKING_DAYS))
                : new BelowThresholdDetails(false, null);
    }
}
