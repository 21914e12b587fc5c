package council.procurement.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the review of an expiring contract opens, is to be decided, and is escalated if it is not.
 *
 * <p>Source: Stevenage BC Co-operative Procurement Strategy 2025-28, Commercial and Insourcing (reviews 18 to 24 months
 * before a contract ends, the test of suitability for bringing in house at about 24 months). What the strategy does not
 * say is Octant's default: escalation at 18 and 12 months; a contract too short for this opens when it starts, or half way
 * through if it runs for less than a year, and is decided by a quarter and escalated again at half of what is left then; a
 * date that is no working day moves to the one before.
 *
 * @param opens the day on which the review opens; may be past
 * @param decideBy the last day to decide
 * @param escalateOn the days after which an undecided review is escalated, first to the director, then to the board
 */
public record ExpiryReview(LocalDate opens, LocalDate decideBy, List<LocalDate> escalateOn) {

    private static final int OPENS_MONTHS_BEFORE = 24;
    private static final int DECIDED_MONTHS_BEFORE = 18;
    private static final int ESCALATED_MONTHS_BEFORE = 12;
    private static final int HALF_WAY_BELOW_MONTHS = 12;

    public ExpiryReview {
        escalateOn = List.copyOf(escalateOn);
    }

    /**
     * The review of a contract that ends.
     *
     * @param start the contract's first day; null where it is not known
     * @param end its last day
     * @throws IllegalArgumentException if it ends before it starts
     */
    public static ExpiryReview ofContract(@Nullable LocalDate start, LocalDate end, WorkingDays workingDays) {
        if (start != null && end.isBefore(start)) {
            throw new IllegalArgumentException("The contract ends on " + WrittenDate.of(end) + ", before it starts on "
                    + WrittenDate.of(start) + ".");
        }
        LocalDate opens = end.minusMonths(OPENS_MONTHS_BEFORE);
        if (start == null || !opens.isBefore(start)) {
            LocalDate decideBy = workingDays.onOrBeforeAsFarAsKnown(end.minusMonths(DECIDED_MONTHS_BEFORE));
            LocalDate again = workingDays.onOrBeforeAsFarAsKnown(end.minusMonths(ESCALATED_MONTHS_BEFORE));
            return new ExpiryReview(workingDays.onOrBeforeAsFarAsKnown(opens), decideBy, List.of(decideBy, again));
        }
        return ofShortContract(start, end, workingDays);
    }

    private static ExpiryReview ofShortContract(LocalDate start, LocalDate end, WorkingDays workingDays) {
        boolean lessThanAYear = end.plusDays(1).isBefore(start.plusMonths(HALF_WAY_BELOW_MONTHS));
        LocalDate opens = lessThanAYear ? start.plusDays(ChronoUnit.DAYS.between(start, end) / 2) : start;
        long left = ChronoUnit.DAYS.between(opens, end);
        LocalDate decideBy = later(opens, workingDays.onOrBeforeAsFarAsKnown(opens.plusDays(left / 4)));
        LocalDate again = later(decideBy, workingDays.onOrBeforeAsFarAsKnown(opens.plusDays(left / 2)));
        return new ExpiryReview(opens, decideBy, List.of(decideBy, again));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
