package council.procurement.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A quarter of the calendar year, after which councils publish their register.
 *
 * <p>Source: Local Government Transparency Code 2015 paragraphs 26 and 27: quarterly, not later than one month after the
 * quarter. That its check begins on the 15th of its last month is Octant's default.
 *
 * @param last its last day
 */
public record Quarter(LocalDate last) {

    private static final int CHECK_BEGINS = 15;

    public Quarter {
        YearMonth month = YearMonth.from(last);
        if (month.getMonthValue() % 3 != 0 || !month.atEndOfMonth().equals(last)) {
            throw new IllegalArgumentException("No quarter ends on " + last);
        }
    }

    /** The quarter that a day is in. */
    public static Quarter of(LocalDate day) {
        int endMonth = (day.getMonthValue() + 2) / 3 * 3;
        return new Quarter(YearMonth.of(day.getYear(), endMonth).atEndOfMonth());
    }

    /** The quarter before. */
    public Quarter previous() {
        return of(last.withDayOfMonth(1).minusMonths(3));
    }

    /**
     * The quarter whose publication is prepared on a day: the one that nears its end from the 15th of its last month on, and
     * until then the one that has just ended, whose publication is late.
     */
    public static Quarter inPreparationOn(LocalDate day) {
        Quarter current = of(day);
        LocalDate begins = current.last().withDayOfMonth(CHECK_BEGINS);
        return day.isBefore(begins) ? current.previous() : current;
    }

    /** The instant at which it is over: the beginning of the next day in London. */
    public Instant over() {
        return CouncilTime.endOf(last);
    }
}
