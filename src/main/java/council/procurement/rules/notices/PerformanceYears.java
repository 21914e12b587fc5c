package council.procurement.rules.notices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * By when a contract's performance has been assessed and published again.
 *
 * <p>Source: Procurement Act 2023 s71(2), in force from 1 January 2026 (SI 2025/1316): once at least in every period of
 * twelve months. Octant counts these periods from the first day of the contract, or from 1 January 2026 if that is later,
 * and from each notice anew, which keeps every reading of the Act.
 */
public final class PerformanceYears {

    /** The day from which the duty is in force. */
    public static final LocalDate DUTY_BEGINS = LocalDate.of(2026, 1, 1);

    private PerformanceYears() {}

    /**
     * The last day of the period of twelve months in which a day lies.
     *
     * @param since first day of the contract
     * @param day the day; one before the periods begin counts as their first
     */
    public static LocalDate endsAfter(LocalDate since, LocalDate day) {
        LocalDate from = since.isBefore(DUTY_BEGINS) ? DUTY_BEGINS : since;
        LocalDate in = day.isBefore(from) ? from : day;
        long years = ChronoUnit.YEARS.between(from, in);
        return from.plusYears(years + 1).minusDays(1);
    }

    /** The last day for the next notice after one that was published on a day. */
    public static LocalDate after(LocalDate published) {
        return published.plusYears(1).minusDays(1);
    }
}
