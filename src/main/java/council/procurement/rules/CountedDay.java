package council.procurement.rules;

import java.time.LocalDate;

/**
 * A day of a period of working days, as it was counted.
 *
 * @param day the day
 * @param number the how-manieth working day it is; 0 if it does not count
 * @param why why it does not count: a day of the weekend, or the name of the holiday; empty if it counts
 */
public record CountedDay(LocalDate day, int number, String why) {

    /** Whether it counts. */
    public boolean counts() {
        return number > 0;
    }
}
