package council.procurement.rules;

import org.jspecify.annotations.Nullable;

/**
 * How many key performance indicators a contract needs, and how often performance is assessed against them.
 *
 * <p>Source: Procurement Act 2023 s52: three at least before a public contract of more than £5 million is entered into, but
 * not for concessions, light touch contracts and frameworks; s71(2): assessed in every period of twelve months and when the
 * contract ends.
 *
 * @param minimumKpis how many; 0 if the Act asks for none
 * @param assessEveryMonths the longest time between assessments, in months; null if the Act asks for none
 */
public record KpiDuty(int minimumKpis, @Nullable Integer assessEveryMonths) {

    private static final Money ABOVE = Money.pounds(5_000_000);

    /** What the Act asks of a contract of that kind, worth that much including VAT. */
    public static KpiDuty of(ContractKind kind, Money valueIncVat) {
        boolean due = valueIncVat.compareTo(ABOVE) > 0 && !kind.isConcession() && !kind.isLightTouch();
        return due ? new KpiDuty(3, 12) : new KpiDuty(0, null);
    }
}
