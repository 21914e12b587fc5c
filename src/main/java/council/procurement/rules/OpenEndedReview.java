package council.procurement.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * When a contract without an end date is reviewed: every year. Octant's default, because no strategy speaks of contracts
 * that never end.
 */
public final class OpenEndedReview {

    private static final int DECIDED_MONTHS_AFTER = 3;
    private static final int ESCALATED_MONTHS_AFTER = 6;

    private OpenEndedReview() {}

    /**
     * The next yearly review.
     *
     * @param start the day whose anniversaries count: the contract's first day, or the day it was registered
     * @param after the day after which the next one falls: when the contract was registered or last decided upon
     */
    public static ExpiryReview next(LocalDate start, LocalDate after, WorkingDays workingDays) {
        int years = Math.max(1, after.getYear() - start.getYear());
        while (!start.plusYears(years).isAfter(after)) {
            years++;
        }
        LocalDate opens = start.plusYears(years);
        LocalDate decideBy = workingDays.onOrBeforeAsFarAsKnown(opens.plusMonths(DECIDED_MONTHS_AFTER));
        LocalDate again = workingDays.onOrBeforeAsFarAsKnown(opens.plusMonths(ESCALATED_MONTHS_AFTER));
        return new ExpiryReview(workingDays.onOrBeforeAsFarAsKnown(opens), decideBy, List.of(decideBy, again));
    }
}
