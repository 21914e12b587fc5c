package council.procurement.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Working days as the Procurement Act counts them: not a Saturday, not a Sunday, and no bank holiday in any part of the
 * United Kingdom (s123(1)).
 */
public final class WorkingDays {

    private final Supplier<BankHolidays> known;

    /** Working days by holidays that stay what they are. */
    public WorkingDays(BankHolidays holidays) {
        this(() -> holidays);
    }

    private WorkingDays(Supplier<BankHolidays> known) {
        this.known = known;
    }

    /** Working days by holidays of which more may become known; asked for at every question. */
    public static WorkingDays by(Supplier<BankHolidays> known) {
        return new WorkingDays(known);
    }

    /** The bank holidays known. */
    public BankHolidays holidays() {
        return known.get();
    }

    /** Working days by the holidays that come with Octant. */
    public static WorkingDays published() {
        return new WorkingDays(BankHolidays.published());
    }

    /**
     * Whether the day is a working day.
     *
     * @throws UnknownHolidaysException if the holidays of its year are not known
     */
    public boolean isWorkingDay(LocalDate day) {
        if (isWeekend(day)) {
            return false;
        }
        Year year = Year.from(day);
        if (!holidays().years().contains(year)) {
            throw new UnknownHolidaysException(year);
        }
        return !holidays().days().contains(day);
    }

    /**
     * The working day some working days after the day.
     *
     * @param day any day; it is not counted itself
     * @param count how many, one or more
     * @throws UnknownHolidaysException if the counting reaches a year whose holidays are not known
     */
    public LocalDate after(LocalDate day, int count) {
        LocalDate date = day;
        for (int left = count; left > 0; ) {
            date = date.plusDays(1);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return date;
    }

    /**
     * The last day of a period of working days "beginning with" a day: the day itself is the first of them if it is a
     * working day, else the next that is one.
     *
     * @param count how many working days the period has, one or more
     * @param beginningWith the day with which it begins
     * @throws UnknownHolidaysException if the counting reaches a year whose holidays are not known
     */
    public LocalDate lastOf(int count, LocalDate beginningWith) {
        return after(beginningWith.minusDays(1), count);
    }

    /**
     * Every day of a period of working days "beginning with" a day, to its last, and why some of them do not count.
     *
     * @throws UnknownHolidaysException if the counting reaches a year whose holidays are not known
     */
    public List<CountedDay> eachOf(int count, LocalDate beginningWith) {
        var days = new ArrayList<CountedDay>();
        int number = 0;
        for (LocalDate day = beginningWith; number < count; day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                number++;
                days.add(new CountedDay(day, number, ""));
            } else {
                days.add(new CountedDay(day, 0, whyNot(day)));
            }
        }
        return days;
    }

    private String whyNot(LocalDate day) {
        return isWeekend(day)
                ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK)
                : String.valueOf(holidays().names().get(day));
    }

    /**
     * The day itself if it is a working day, else the working day before it. For dates of the council's own, years ahead:
     * where the holidays of a year are not known yet, only weekends are left out, and the date is worked out again when
     * they are. Never for a date of the law.
     */
    public LocalDate onOrBeforeAsFarAsKnown(LocalDate day) {
        LocalDate date = day;
        while (isWeekend(date) || holidays().days().contains(date)) {
            date = date.minusDays(1);
        }
        return date;
    }

    /**
     * The working day some working days after the day, for dates of the council's own; see {@link
     * #onOrBeforeAsFarAsKnown(LocalDate)} for what that means in years whose holidays are not known yet.
     *
     * @param day any day; it is not counted itself
     * @param count how many, one or more
     */
    public LocalDate afterAsFarAsKnown(LocalDate day, int count) {
        LocalDate date = day;
        for (int left = count; left > 0; ) {
            date = date.plusDays(1);
            if (!isWeekend(date) && !holidays().days().contains(date)) {
                left--;
            }
        }
        return date;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
