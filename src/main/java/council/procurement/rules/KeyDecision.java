package council.procurement.rules;

import java.time.LocalDate;

/** When the public is told that a key decision is coming. */
public final class KeyDecision {

    private static final int CLEAR_DAYS = 28;

    private KeyDecision() {}

    /**
     * The last day on which the intention to take the decision may be published: 28 clear days before it.
     *
     * <p>Source: Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012
     * (SI 2012/2089) reg 9.
     */
    public static LocalDate publishBy(LocalDate decisionOn) {
        return CalendarDays.clearDaysBefore(CLEAR_DAYS, decisionOn);
    }
}
