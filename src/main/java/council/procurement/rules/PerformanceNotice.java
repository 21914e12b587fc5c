package council.procurement.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the council publishes how a supplier has performed.
 *
 * <p>Source: Procurement Act 2023 s71, in force from 1 January 2026 (SI 2025/1316): against the key performance indicators of
 * s52 at least once in every twelve months and at the end; a breach or poor performance within 30 days beginning with the day
 * on which the duty arose, but not for light touch contracts (s71(6)), and in the contract termination notice instead if the
 * whole contract ended for it (Procurement Regulations 2024 reg 39(9)).
 *
 * @param assessmentBy the last day for the next notice about the indicators; null if none is due
 * @param breachBy the last day for the notice about the breach; null if none is due
 */
public record PerformanceNotice(
        @Nullable LocalDate assessmentBy, @Nullable LocalDate breachBy) {

    /** The first day of the duty. */
    public static final LocalDate IN_FORCE_FROM = LocalDate.of(2026, 1, 1);

    private static final int MONTHS = 12;
    private static final int DAYS_BEGINNING_WITH_THE_BREACH = 30;

    /**
     * What is known of a contract's performance.
     *
     * @param kind what the contract is for
     * @param hasKpis whether key performance indicators were set under s52
     * @param assessedOn the day of the last assessment, of the contract's signature before the first; null if not asked for
     * @param breachSince the day on which the duty to publish a breach or poor performance arose; null if there is none
     * @param wholeContractEnded whether the whole contract was ended for it
     */
    public record Performance(
            ContractKind kind,
            boolean hasKpis,
            @Nullable LocalDate assessedOn,
            @Nullable LocalDate breachSince,
            boolean wholeContractEnded) {}

    /** What is due. */
    public static PerformanceNotice of(Performance known) {
        boolean assessed =
                known.hasKpis() && !known.kind().isConcession() && !known.kind().isLightTouch();
        boolean published = !known.kind().isLightTouch() && !known.wholeContractEnded();
        LocalDate last = known.assessedOn();
        LocalDate breach = known.breachSince();
        return new PerformanceNotice(
                assessed && last != null ? last.plusMonths(MONTHS) : null,
                published && breach != null ? CalendarDays.lastOf(DAYS_BEGINNING_WITH_THE_BREACH, breach) : null);
    }
}
