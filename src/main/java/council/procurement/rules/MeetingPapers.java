package council.procurement.rules;

import java.time.LocalDate;

/** When the public can read what the council's executive is going to decide on. */
public final class MeetingPapers {

    private static final int CLEAR_DAYS = 5;

    private MeetingPapers() {}

    /**
     * The last day on which agenda and reports may be made available: five clear days before the meeting.
     *
     * <p>Source: Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012
     * (SI 2012/2089) reg 6 and reg 7; reg 10 has the same five days for a key decision that was not announced in time.
     */
    public static LocalDate availableBy(LocalDate meetingOn) {
        return CalendarDays.clearDaysBefore(CLEAR_DAYS, meetingOn);
    }
}
