package council.procurement.rules;

import java.time.LocalDate;

/** Periods of calendar days and years as the law counts them. None of them moves because it ends on a weekend or a holiday. */
public final class CalendarDays {

    private CalendarDays() {}

    /** The last day of a period of days "beginning with" a day, which is the first of them. */
    public static LocalDate lastOf(int days, LocalDate beginningWith) {
        return beginningWith.plusDays(days - 1L);
    }

    /** The last day on which there are so many clear days left before a day; neither of the two days counts. */
    public static LocalDate clearDaysBefore(int days, LocalDate day) {
        return day.minusDays(days + 1L);
    }

    /** The last day of a period of years "beginning with" a day. */
    public static LocalDate lastOfYears(int years, LocalDate beginningWith) {
        return beginningWith.plusYears(years).minusDays(1);
    }

    /** The first day of a period of years "ending with" a day. */
    public static LocalDate firstOfYears(int years, LocalDate endingWith) {
        return endingWith.plusDays(1).minusYears(years);
    }
}
