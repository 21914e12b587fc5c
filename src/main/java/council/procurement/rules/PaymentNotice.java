package council.procurement.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the council publishes of each large payment under a public contract, quarter by quarter.
 *
 * <p>Source: Procurement Act 2023 s70: payments of more than £30,000, but not under concessions, within 30 days beginning
 * with the last day of the quarter. That it is for procurements begun from 1 April 2026 on is taken from secondary sources.
 *
 * @param publishBy the last day; null if the payment is not published
 */
public record PaymentNotice(@Nullable LocalDate publishBy) {

    /** The first day of the first quarter, and the first on which a procurement may have begun. */
    public static final LocalDate FIRST_QUARTER = LocalDate.of(2026, 4, 1);

    private static final Money ABOVE = Money.pounds(30_000);
    private static final int DAYS_BEGINNING_WITH_THE_END = 30;

    /** What is due for a payment made on that day under a contract of that kind. */
    public static PaymentNotice of(LocalDate paidOn, Money incVat, ContractKind kind, LocalDate commencedOn) {
        boolean due = incVat.compareTo(ABOVE) > 0 && !kind.isConcession() && !commencedOn.isBefore(FIRST_QUARTER);
        return new PaymentNotice(
                due
                        ? CalendarDays.lastOf(
                                DAYS_BEGINNING_WITH_THE_END, Quarter.of(paidOn).last())
                        : null);
    }
}
