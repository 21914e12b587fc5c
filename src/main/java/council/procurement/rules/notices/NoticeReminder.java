package council.procurement.rules.notices;

import java.time.LocalDate;

/** When people are reminded of a notice. Octant's own: the law has no reminders. */
public final class NoticeReminder {

    private static final int AGAIN_AFTER_DAYS = 30;

    private NoticeReminder() {}

    /**
     * The day of the reminder: some days before the last day. If the notice is owed only since then, on the last day itself;
     * and if that has passed as well, thirty days on, so that what is late is not forgotten.
     *
     * @param opened the day since which the notice is owed
     * @param lastDay the last day for it
     * @param daysBefore how many days before, as the council has it
     */
    public static LocalDate on(LocalDate opened, LocalDate lastDay, int daysBefore) {
        LocalDate before = lastDay.minusDays(daysBefore);
        if (before.isAfter(opened)) {
            return before;
        }
        return lastDay.isAfter(opened) ? lastDay : opened.plusDays(AGAIN_AFTER_DAYS);
    }
}
