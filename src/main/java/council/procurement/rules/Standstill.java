package council.procurement.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days between the award notice and the day on which the contract may be entered into.
 *
 * <p>Source: Procurement Act 2023 s51: eight working days beginning with the day on which the contract award notice is
 * published; none for light touch contracts and for contracts awarded in accordance with a framework.
 *
 * @param mandatory whether there has to be one
 * @param lastDay its last day; null if none is mandatory
 * @param mayEnterFrom the first day on which the contract may be entered into: the day after, or the day of the notice
 *     itself if none is mandatory
 */
public record Standstill(boolean mandatory, @Nullable LocalDate lastDay, LocalDate mayEnterFrom) {

    private static final int WORKING_DAYS = 8;

    /**
     * The standstill that an award notice begins.
     *
     * @throws UnknownHolidaysException if it reaches a year whose bank holidays are not known
     */
    public static Standstill after(LocalDate noticePublished, WorkingDays workingDays) {
        LocalDate lastDay = workingDays.lastOf(WORKING_DAYS, noticePublished);
        return new Standstill(true, lastDay, lastDay.plusDays(1));
    }

    /** The days of that standstill, one by one. */
    public static List<CountedDay> daysAfter(LocalDate noticePublished, WorkingDays workingDays) {
        return workingDays.eachOf(WORKING_DAYS, noticePublished);
    }

    /** No mandatory standstill (s51(3)): the contract may be entered into once its award notice is published. */
    public static Standstill notMandatory(LocalDate noticePublished) {
        return new Standstill(false, null, noticePublished);
    }
}
