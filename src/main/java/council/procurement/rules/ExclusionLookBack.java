package council.procurement.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a council looks back when it decides whether a ground of exclusion applies to a supplier.
 *
 * <p>Source: Procurement Act 2023 Schedule 6 paragraph 44 and Schedule 7 paragraph 15.
 *
 * @param happenedFrom the first day whose events count; null if it does not matter when the event happened
 * @param knownFrom the first day on which the event may have become known; null if that does not matter
 */
public record ExclusionLookBack(
        @Nullable LocalDate happenedFrom, @Nullable LocalDate knownFrom) {

    /** How far it is looked back for that ground in a decision of that day. */
    public static ExclusionLookBack of(ExclusionGround ground, LocalDate decidedOn) {
        LocalDate first = CalendarDays.firstOfYears(ground.years(), decidedOn);
        LocalDate notBefore = ground.notBefore();
        if (!ground.mandatory()) {
            return new ExclusionLookBack(notBefore, first);
        }
        return new ExclusionLookBack(notBefore != null && notBefore.isAfter(first) ? notBefore : first, null);
    }

    /** Whether an event counts that happened on the one day and became known on the other, which mandatory grounds need not. */
    public boolean counts(LocalDate happenedOn, @Nullable LocalDate knownOn) {
        return (happenedFrom == null || !happenedOn.isBefore(happenedFrom))
                && (knownFrom == null || knownOn == null || !knownOn.isBefore(knownFrom));
    }
}
