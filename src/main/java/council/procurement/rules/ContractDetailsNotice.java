package council.procurement.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a contract that has been entered into is published.
 *
 * <p>Source: Procurement Act 2023 s53: the notice within 30 days, for light touch contracts 120; a copy of a contract of
 * more than £5 million within 90, for light touch contracts 180; each beginning with the day of entering into it.
 *
 * @param noticeBy the last day for the contract details notice
 * @param copyBy the last day for the copy of the contract; null if none has to be published
 */
public record ContractDetailsNotice(
        LocalDate noticeBy, @Nullable LocalDate copyBy) {

    private static final Money COPY_ABOVE = Money.pounds(5_000_000);

    /** What is due for a contract entered into on that day, worth that much including VAT. */
    public static ContractDetailsNotice of(LocalDate enteredInto, boolean lightTouch, Money valueIncVat) {
        boolean copy = valueIncVat.compareTo(COPY_ABOVE) > 0;
        return new ContractDetailsNotice(
                CalendarDays.lastOf(lightTouch ? 120 : 30, enteredInto),
                copy ? CalendarDays.lastOf(lightTouch ? 180 : 90, enteredInto) : null);
    }
}
