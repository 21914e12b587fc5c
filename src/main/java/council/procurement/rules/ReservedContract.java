package council.procurement.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/** For whom a covered procurement may be reserved. */
public final class ReservedContract {

    /** The longest term of a contract that is reserved to public service mutuals, in months. */
    public static final int MONTHS_OF_A_MUTUAL = 60;

    private static final BigDecimal PERCENT_OF_THE_WORKFORCE = BigDecimal.valueOf(30);
    private static final int YEARS_WITHOUT_A_CONTRACT = 3;

    private ReservedContract() {}

    /**
     * Whether a supplier with that share of disabled or disadvantaged people in its workforce can be a supported employment
     * provider.
     *
     * <p>Source: Procurement Act 2023 s32(4): 30 per cent at least.
     */
    public static boolean isSupportedEmployment(BigDecimal percent) {
        return percent.compareTo(PERCENT_OF_THE_WORKFORCE) >= 0;
    }

    /**
     * The first day of the three years, ending with the day of the award, in which a public service mutual must not have
     * entered into a comparable contract.
     *
     * <p>Source: Procurement Act 2023 s33(5).
     */
    public static LocalDate withoutContractFrom(LocalDate awardedOn) {
        return CalendarDays.firstOfYears(YEARS_WITHOUT_A_CONTRACT, awardedOn);
    }
}
