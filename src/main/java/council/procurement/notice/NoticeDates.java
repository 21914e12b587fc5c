package council.procurement.notice;

import council.procurement.engine.ModelBean;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

/** Tells the process {@code notice} when its timers fire and its tasks are due; each takes the number of the obligation. */
@ModelBean("noticeDates")
public class NoticeDates {

    private final Obligations obligations;
    private final WorkingDays workingDays;
    private final Clock clock;

    NoticeDates(Obligations obligations, WorkingDays workingDays, Clock clock) {
        this.obligations = obligations;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Timer DraftingBegins: the beginning of the day. */
    public Date draftingBegins(long number) {
        return Date.from(CouncilTime.startOf(obligations.get(number).draftFrom()));
    }

    /** Timer ReminderDue: the beginning of the day. */
    public Date reminderDue(long number) {
        return Date.from(CouncilTime.startOf(obligations.get(number).remindOn()));
    }

    /** Timer NoticeOverdue: when the last day is over. */
    public Date noticeOverdue(long number) {
        return Date.from(CouncilTime.endOf(obligations.get(number).dueDay()));
    }

    /** When the draft is due: two working days before the last day, so that it can be approved and published. */
    public Date draftBy(long number) {
        return by(obligations.get(number).dueDay().minusDays(1), 1);
    }

    /** When the approved notice is due to be out: on the last day. */
    public Date publishBy(long number) {
        return by(obligations.get(number).dueDay(), 0);
    }

    /** A day that has passed already would make the task late before anybody saw it. */
    private Date by(LocalDate day, int workingDaysBefore) {
        LocalDate wanted = workingDays.onOrBeforeAsFarAsKnown(day.minusDays(workingDaysBefore));
        LocalDate today = CouncilTime.dayOf(clock.instant());
        return Date.from(
                CouncilTime.closeOf(wanted.isBefore(today) ? workingDays.afterAsFarAsKnown(today, 1) : wanted));
    }
}
