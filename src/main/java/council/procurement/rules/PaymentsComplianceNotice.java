package council.procurement.rules;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The notice that says how promptly the council has paid in half a year.
 *
 * <p>Source: Procurement Act 2023 s69; in force from 1 January 2026 (SI 2025/1316), so that the first period ends on 31
 * March 2026.
 */
public final class PaymentsComplianceNotice {

    /** The last day of the first period. */
    public static final LocalDate FIRST_PERIOD_ENDS = LocalDate.of(2026, 3, 31);

    private static final MonthDay SPRING = MonthDay.of(3, 31);
    private static final MonthDay AUTUMN = MonthDay.of(9, 30);
    private static final int DAYS_BEGINNING_WITH_THE_END = 30;

    private PaymentsComplianceNotice() {}

    /** Whether a reporting period ends on the day: a 31 March or 30 September since the duty began. */
    public static boolean endsPeriod(LocalDate day) {
        MonthDay inYear = MonthDay.from(day);
        return (inYear.equals(SPRING) || inYear.equals(AUTUMN)) && !day.isBefore(FIRST_PERIOD_ENDS);
    }

    /**
     * The last day on which the notice may be published: the last of the 30 days beginning with the last day of the period.
     *
     * @throws IllegalArgumentException if no period ends on that day
     */
    public static LocalDate publishBy(LocalDate periodEnd) {
        if (!endsPeriod(periodEnd)) {
            throw new IllegalArgumentException("No reporting period ends on " + WrittenDate.of(periodEnd) + ".");
        }
        return CalendarDays.lastOf(DAYS_BEGINNING_WITH_THE_END, periodEnd);
    }
}
