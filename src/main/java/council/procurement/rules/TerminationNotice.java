package council.procurement.rules;

import java.time.LocalDate;

/** The notice that a public contract has ended. */
public final class TerminationNotice {

    private static final int DAYS_BEGINNING_WITH_THE_END = 30;

    private TerminationNotice() {}

    /**
     * The last day on which the contract termination notice may be published: the last of the 30 days beginning with the
     * day on which the contract ends, whether it expired or was ended early.
     *
     * <p>Source: Procurement Act 2023 s80.
     */
    public static LocalDate publishBy(LocalDate endedOn) {
        return CalendarDays.lastOf(DAYS_BEGINNING_WITH_THE_END, endedOn);
    }
}
