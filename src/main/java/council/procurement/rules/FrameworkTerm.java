package council.procurement.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a framework may run that is not part of an open framework.
 *
 * <p>Source: Procurement Act 2023 s47: four years, eight if it is for utilities contracts or defence contracts only; longer
 * where what is bought needs it and the notice says why; no limit for light touch contracts.
 *
 * @param latestEnd the last day on which it may end; null if there is none
 */
public record FrameworkTerm(@Nullable LocalDate latestEnd) {

    private static final int YEARS = 4;
    private static final int YEARS_OF_UTILITIES_AND_DEFENCE = 8;

    /** The term of a framework awarded on that day. */
    public static FrameworkTerm of(
            ContractKind kind, LocalDate awardedOn, boolean utilitiesOrDefence, boolean longerJustified) {
        boolean limited = !kind.isLightTouch() && !longerJustified;
        int years = utilitiesOrDefence ? YEARS_OF_UTILITIES_AND_DEFENCE : YEARS;
        return new FrameworkTerm(limited ? CalendarDays.lastOfYears(years, awardedOn) : null);
    }

    /** Whether it may end on that day. */
    public boolean allows(LocalDate endsOn) {
        return latestEnd == null || !endsOn.isAfter(latestEnd);
    }
}
