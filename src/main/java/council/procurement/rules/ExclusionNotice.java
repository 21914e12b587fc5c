package council.procurement.rules;

import java.time.LocalDate;

/** What a council tells the Minister once it has excluded a supplier. */
public final class ExclusionNotice {

    private static final int DAYS_BEGINNING_WITH_THE_EXCLUSION = 30;

    private ExclusionNotice() {}

    /**
     * The last day on which the Minister may be told: the last of the 30 days beginning with the day of the exclusion.
     *
     * <p>Source: Procurement Act 2023 s59.
     */
    public static LocalDate tellBy(LocalDate excludedOn) {
        return CalendarDays.lastOf(DAYS_BEGINNING_WITH_THE_EXCLUSION, excludedOn);
    }
}
