package council.procurement.rules;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The notice that tells what large contracts a large buyer has in mind.
 *
 * <p>Source: Procurement Act 2023 s93: where the council expects to pay more than £100 million under relevant contracts in a
 * financial year, within 56 days beginning with its first day, every public contract of more than £2 million of the eighteen
 * months from that day.
 *
 * @param mandatory whether it has to be published
 * @param publishBy the last day
 * @param until the last day of the eighteen months it covers
 */
public record PipelineNotice(boolean mandatory, LocalDate publishBy, LocalDate until) {

    /** The value including VAT above which a contract has to be in it. */
    public static final Money CONTRACTS_ABOVE = Money.pounds(2_000_000);

    private static final Money PAYS_ABOVE = Money.pounds(100_000_000);
    private static final MonthDay YEAR_BEGINS = MonthDay.of(4, 1);
    private static final int DAYS_BEGINNING_WITH_THE_YEAR = 56;
    private static final int MONTHS_COVERED = 18;

    /** Whether a financial year begins on the day. */
    public static boolean beginsYear(LocalDate day) {
        return MonthDay.from(day).equals(YEAR_BEGINS);
    }

    /**
     * The notice of a financial year.
     *
     * @param yearBegins its first day
     * @param expected what the council expects to pay in it under relevant contracts, including VAT
     * @throws IllegalArgumentException if no financial year begins on that day
     */
    public static PipelineNotice of(LocalDate yearBegins, Money expected) {
        if (!beginsYear(yearBegins)) {
            throw new IllegalArgumentException("No financial year begins on " + WrittenDate.of(yearBegins) + ".");
        }
        return new PipelineNotice(
                expected.compareTo(PAYS_ABOVE) > 0,
                CalendarDays.lastOf(DAYS_BEGINNING_WITH_THE_YEAR, yearBegins),
                yearBegins.plusMonths(MONTHS_COVERED).minusDays(1));
    }

    /** Whether a contract of that value, to be announced on that day, has to be in the notice if the notice is due. */
    public boolean lists(Money valueIncVat, LocalDate announcedOn) {
        LocalDate from = until.plusDays(1).minusMonths(MONTHS_COVERED);
        return valueIncVat.compareTo(CONTRACTS_ABOVE) > 0 && !announcedOn.isBefore(from) && !announcedOn.isAfter(until);
    }
}
