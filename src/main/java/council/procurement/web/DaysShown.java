package council.procurement.web;

import council.procurement.rules.CountedDay;
import council.procurement.rules.Standstill;
import council.procurement.rules.WorkingDays;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The days of a standstill as a picture: which count, which do not and why, and when the contract may be entered into.
 *
 * @param title which standstill it is
 * @param firstColumn the weekday of its first day, 1 for Monday
 * @param days the days, one after the other
 */
record DaysShown(String title, int firstColumn, List<Day> days) {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    /**
     * A day of it.
     *
     * @param state {@code counts}, {@code rests} or {@code free}
     * @param date the day
     * @param head what it is in a word or two
     * @param text the rest
     */
    record Day(String state, String date, String head, String text) {}

    /** The standstill that an award notice begins. */
    static DaysShown after(LocalDate noticePublished, WorkingDays workingDays) {
        List<CountedDay> counted = Standstill.daysAfter(noticePublished, workingDays);
        var days = new ArrayList<Day>();
        for (CountedDay one : counted) {
            boolean first = one.day().equals(noticePublished);
            days.add(
                    one.counts()
                            ? new Day(
                                    "counts",
                                    SHORT_DAY.format(one.day()),
                                    "Day " + one.number(),
                                    text(
                                            first,
                                            one.number()
                                                    == counted.get(counted.size() - 1)
                                                            .number()))
                            : new Day(
                                    "rests",
                                    SHORT_DAY.format(one.day()),
                                    "Does not count",
                                    one.why() + (first ? "; award notice published" : "")));
        }
        LocalDate free = counted.get(counted.size() - 1).day().plusDays(1);
        days.add(new Day("free", SHORT_DAY.format(free), "May be signed", "from this day on"));
        return new DaysShown(
                "An award notice published on " + LONG_DAY.format(noticePublished),
                noticePublished.getDayOfWeek().getValue(),
                List.copyOf(days));
    }

    private static String text(boolean first, boolean last) {
        return first ? "award notice published" : last ? "last day of standstill" : "";
    }
}
