package council.procurement.register;

import council.procurement.engine.ModelBean;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

/** Tells models when tasks are due: at five in the afternoon, London time, of their last day. */
@ModelBean("due")
public class TaskDueDates {

    private final DateBook dates;
    private final WorkingDays workingDays;
    private final Clock clock;

    TaskDueDates(DateBook dates, WorkingDays workingDays, Clock clock) {
        this.dates = dates;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** In so many working days from today. */
    public Date inWorkingDays(long count) {
        return Date.from(CouncilTime.closeOf(workingDays.afterAsFarAsKnown(today(), (int) count)));
    }

    /** On the last day to decide upon the contract, or in ten working days if that has passed. */
    public Date byDecision(String reference) {
        return by(reference, DateKind.DECIDE_BY, 0, 10);
    }

    /** On the last day of an extension option. */
    public Date byOption(String reference, long number) {
        return by(reference, DateKind.OPTION_DECIDE_BY, (int) number, 1);
    }

    /** On the last day to give the supplier notice. */
    public Date byNotice(String reference) {
        return by(reference, DateKind.NOTICE_BY, 0, 1);
    }

    /** On the last day for the final assessment. */
    public Date byFinalAssessment(String reference) {
        return by(reference, DateKind.FINAL_ASSESSMENT_BY, 0, 10);
    }

    /** A last day that has passed already would make the task late before anybody saw it; it then has a few days. */
    private Date by(String reference, DateKind kind, int number, int workingDaysIfPassed) {
        Optional<LocalDate> day =
                dates.find(new ContractReference(reference), kind, number).map(ContractDate::day);
        return day.filter(last -> !last.isBefore(today()))
                .map(last -> Date.from(CouncilTime.closeOf(last)))
                .orElseGet(() -> inWorkingDays(workingDaysIfPassed));
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
