package council.procurement.approval;

import council.procurement.engine.ModelBean;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WorkingDays;
import java.time.LocalDate;
import java.util.Date;

/** Tells the process {@code approval} when its timers fire and its tasks are due; each takes the number of the approval. */
@ModelBean("approvalDates")
public class ApprovalDates {

    private static final int REMIND_WORKING_DAYS_BEFORE = 3;

    private final ApprovalTerms terms;
    private final WorkingDays workingDays;

    ApprovalDates(ApprovalTerms terms, WorkingDays workingDays) {
        this.terms = terms;
        this.workingDays = workingDays;
    }

    /** When it is to be decided: on its last day. */
    public Date decideBy(long number) {
        return Date.from(CouncilTime.closeOf(terms.of(number).dueOn()));
    }

    /**
     * Timer ReminderDue: the beginning of the third working day before the last day; of the working day after it was asked for
     * where that is later.
     */
    public Date reminderDue(long number) {
        ApprovalTerms.Terms approval = terms.of(number);
        LocalDate day = approval.dueOn();
        for (int left = REMIND_WORKING_DAYS_BEFORE; left > 0; left--) {
            day = workingDays.onOrBeforeAsFarAsKnown(day.minusDays(1));
        }
        LocalDate soonest = workingDays.afterAsFarAsKnown(CouncilTime.dayOf(approval.asked()), 1);
        return Date.from(CouncilTime.startOf(day.isBefore(soonest) ? soonest : day));
    }

    /** Timer ApprovalOverdue: when the last day is over. */
    public Date approvalOverdue(long number) {
        return Date.from(CouncilTime.endOf(terms.of(number).dueOn()));
    }
}
