package council.procurement.rules;

import java.time.LocalDate;

/** What central government has to do by its procurement policy notes, and councils may do. */
public final class CentralGuidance {

    /** The day from which procurements come under the public interest test (PPN 024). */
    public static final LocalDate INTEREST_TEST_BEGINS = LocalDate.of(2027, 4, 1);

    private static final Money INTEREST_TEST_ABOVE = Money.pounds(1_000_000);
    private static final Money CARBON_PLAN_ABOVE = Money.pounds(5_000_000);

    private CentralGuidance() {}

    /**
     * Whether services come under the public interest test.
     *
     * <p>Source: PPN 024 of 17 June 2026: services of more than £1 million including VAT, from 1 April 2027.
     */
    public static boolean wantsInterestTest(ContractKind kind, Money valueIncVat, LocalDate beginsOn) {
        boolean services = kind == ContractKind.SERVICES || kind == ContractKind.LIGHT_TOUCH;
        return services && valueIncVat.compareTo(INTEREST_TEST_ABOVE) > 0 && !beginsOn.isBefore(INTEREST_TEST_BEGINS);
    }

    /**
     * Whether suppliers have to show a carbon reduction plan.
     *
     * <p>Source: PPN 006: contracts of more than £5 million a year including VAT.
     */
    public static boolean wantsCarbonPlan(Money yearlyIncVat) {
        return yearlyIncVat.compareTo(CARBON_PLAN_ABOVE) > 0;
    }
}
