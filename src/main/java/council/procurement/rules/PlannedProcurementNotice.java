package council.procurement.rules;

import java.time.LocalDate;

/**
 * When a tender notice follows a planned procurement notice early and late enough for the short tender period of ten days.
 *
 * <p>Source: Procurement Act 2023 s15(3): at least 40 days and at most 12 months before.
 *
 * @param earliest the first day on which the tender notice may be published
 * @param latest the last
 */
public record PlannedProcurementNotice(LocalDate earliest, LocalDate latest) {

    private static final int DAYS_AT_LEAST = 40;
    private static final int MONTHS_AT_MOST = 12;

    /** The days that a planned procurement notice published on that day covers. */
    public static PlannedProcurementNotice publishedOn(LocalDate day) {
        return new PlannedProcurementNotice(day.plusDays(DAYS_AT_LEAST), day.plusMonths(MONTHS_AT_MOST));
    }

    /** Whether it qualifies a tender notice of that day. */
    public boolean qualifies(LocalDate tenderNotice) {
        return !tenderNotice.isBefore(earliest) && !tenderNotice.isAfter(latest);
    }
}
