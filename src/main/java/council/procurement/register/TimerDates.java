package council.procurement.register;

import council.procurement.engine.ModelBean;
import java.util.Date;

/**
 * Tells models when the timers of a contract's dates fire and when tasks are due. Methods are named like the timers;
 * each takes the business key.
 */
@ModelBean("contractDates")
public class TimerDates {

    private final DateBook dates;

    TimerDates(DateBook dates) {
        this.dates = dates;
    }

    /** {@code cycle}, timer ReviewDue. */
    public Date reviewDue(String reference) {
        return due(reference, DateKind.REVIEW_OPENS, 0);
    }

    /** {@code renewal}, timer DecisionLate. */
    public Date decisionLate(String reference) {
        return due(reference, DateKind.DECIDE_BY, 0);
    }

    /** {@code renewal}, timer DecisionVeryLate. */
    public Date decisionVeryLate(String reference) {
        return due(reference, DateKind.BOARD_STEPS_IN, 0);
    }

    /** {@code extension-option}, timer OptionDecisionNear. */
    public Date optionDecisionNear(String reference, long number) {
        return due(reference, DateKind.OPTION_WARNING, (int) number);
    }

    /** {@code extension-option}, timer OptionLapses. */
    public Date optionLapses(String reference, long number) {
        return due(reference, DateKind.OPTION_DECIDE_BY, (int) number);
    }

    /** {@code notice-period}, timer NoticeNear. */
    public Date noticeNear(String reference) {
        return due(reference, DateKind.NOTICE_WARNING, 0);
    }

    /** {@code notice-period}, timer NoticeLate. */
    public Date noticeLate(String reference) {
        return due(reference, DateKind.NOTICE_BY, 0);
    }

    /** {@code management}, timer PerformanceReviewDue. */
    public Date performanceReviewDue(String reference) {
        return due(reference, DateKind.PERFORMANCE_REVIEW, 0);
    }

    /** {@code obligation}, timer ObligationDue. */
    public Date obligationDue(String reference, long number) {
        return due(reference, DateKind.OBLIGATION_DUE, (int) number);
    }

    /** {@code management}, timer EndDateReached. */
    public Date endDateReached(String reference) {
        return due(reference, DateKind.ENDS, 0);
    }

    /** {@code management}, timer FinalAssessmentLate. */
    public Date finalAssessmentLate(String reference) {
        return due(reference, DateKind.FINAL_ASSESSMENT_BY, 0);
    }

    private Date due(String reference, DateKind kind, int number) {
        return dates.find(new ContractReference(reference), kind, number)
                .map(date -> Date.from(date.due()))
                .orElseThrow(() -> new IllegalStateException(
                        "The contract " + reference + " has no date “" + kind.title() + "” to wait for"));
    }
}
