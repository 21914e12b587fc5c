package council.procurement.rules;

import java.time.LocalDate;

/**
 * How long the records of a procurement are kept.
 *
 * <p>Source: Procurement Act 2023 s98: three years from the day of entering into the contract, at least. Six years after the
 * contract has ended, twelve if it is under seal, is Octant's default for a council's own rule.
 *
 * @param lawUntil the last day by the Act
 * @param keepUntil the last day by the Act and by the council's rule, whichever is later
 */
public record RecordsRetention(LocalDate lawUntil, LocalDate keepUntil) {

    private static final int YEARS_BY_LAW = 3;
    private static final int YEARS_AFTER_THE_END = 6;
    private static final int YEARS_UNDER_SEAL = 12;

    /** How long the records of a contract are kept that was entered into on one day and ends on another. */
    public static RecordsRetention of(LocalDate enteredInto, LocalDate endsOn, boolean underSeal) {
        LocalDate law = enteredInto.plusYears(YEARS_BY_LAW);
        LocalDate own = endsOn.plusYears(underSeal ? YEARS_UNDER_SEAL : YEARS_AFTER_THE_END);
        return new RecordsRetention(law, own.isAfter(law) ? own : law);
    }
}
