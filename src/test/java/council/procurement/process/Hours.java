package council.procurement.process;

import java.time.LocalDate;

/** How time goes by in a walk. */
public interface Hours {

    /** The day it is, in London. */
    LocalDate today();

    /** The time of day it is, in London, in hours and minutes. */
    String time();

    /** Goes on to an hour of a day in London, and has all that is due by then done for the reference. */
    void at(String reference, LocalDate day, int hour);

    /** Has all that is due by now done for the reference. */
    void settle(String reference);
}
