package council.procurement.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long an open framework, a scheme of frameworks that follow one another, may run, and when it is open to new suppliers.
 *
 * <p>Source: Procurement Act 2023 s49(2) and (6): eight years from the first award; a second award within three years
 * beginning with the first, another in each five years beginning with the second; four years from an award to one supplier.
 *
 * @param latestEnd the last day on which the last framework may end
 * @param secondAwardBy the last day for the second award
 * @param thirdAwardBy the last day for the third award; null while there is no second
 */
public record OpenFramework(
        LocalDate latestEnd,
        LocalDate secondAwardBy,
        @Nullable LocalDate thirdAwardBy) {

    private static final int YEARS = 8;
    private static final int YEARS_WITH_ONE_SUPPLIER = 4;
    private static final int YEARS_TO_THE_SECOND_AWARD = 3;
    private static final int YEARS_TO_THE_NEXT_AWARD = 5;

    /**
     * The days of a scheme.
     *
     * @param awardedOn the day of the first award
     * @param secondAwardOn the day of the second; null if there has been none
     * @param oneSupplierFrom the day on which a framework of the scheme was awarded to one supplier only; null if none was
     */
    public static OpenFramework of(
            LocalDate awardedOn, @Nullable LocalDate secondAwardOn, @Nullable LocalDate oneSupplierFrom) {
        LocalDate end = CalendarDays.lastOfYears(YEARS, awardedOn);
        if (oneSupplierFrom != null) {
            end = earlier(end, CalendarDays.lastOfYears(YEARS_WITH_ONE_SUPPLIER, oneSupplierFrom));
        }
        return new OpenFramework(
                end,
                CalendarDays.lastOfYears(YEARS_TO_THE_SECOND_AWARD, awardedOn),
                secondAwardOn == null
                        ? null
                        : earlier(end, CalendarDays.lastOfYears(YEARS_TO_THE_NEXT_AWARD, secondAwardOn)));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
