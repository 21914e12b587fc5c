package council.procurement.rules;

import static council.procurement.rules.ContractKind.CONCESSION;
import static council.procurement.rules.ContractKind.GOODS;
import static council.procurement.rules.ContractKind.LIGHT_TOUCH;
import static council.procurement.rules.ContractKind.LIGHT_TOUCH_CONCESSION;
import static council.procurement.rules.ContractKind.SERVICES;
import static council.procurement.rules.ContractKind.WORKS;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values from which the law's full procedures apply to a council, by the day on which the procurement began. All
 * include VAT (Procurement Act 2023 s123(2)).
 *
 * <p>Source: Procurement Act 2023 Schedule 1, as amended from 1 January 2026; for procurements begun before 24 February 2025
 * the figures of the regulations of 2015 and 2016, which are taken from secondary sources.
 */
public final class Threshold {

    /** The first day whose thresholds are held. */
    public static final LocalDate KNOWN_FROM = LocalDate.of(2024, 1, 1);

    /** The day from which new thresholds are expected; they are revised every two years. */
    public static final LocalDate UNKNOWN_FROM = LocalDate.of(2028, 1, 1);

    /** The day from which procurements come under the Procurement Act 2023. */
    public static final LocalDate ACT_BEGINS = LocalDate.of(2025, 2, 24);

    /** From here a contract below the threshold is notifiable (Procurement Act 2023 s87(4)). */
    public static final Money NOTIFIABLE_FROM = Money.pounds(30_000);

    private static final Map<ContractKind, Money> OF_2024 = Map.of(
            GOODS, Money.pounds(214_904),
            SERVICES, Money.pounds(214_904),
            WORKS, Money.pounds(5_372_609),
            LIGHT_TOUCH, Money.pounds(663_540),
            CONCESSION, Money.pounds(5_372_609),
            LIGHT_TOUCH_CONCESSION, Money.pounds(5_372_609));

    private static final Map<ContractKind, Money> OF_2026 = Map.of(
            GOODS, Money.pounds(207_720),
            SERVICES, Money.pounds(207_720),
            WORKS, Money.pounds(5_193_000),
            LIGHT_TOUCH, Money.pounds(663_540),
            CONCESSION, Money.pounds(5_193_000),
            LIGHT_TOUCH_CONCESSION, Money.pounds(5_372_609));

    private static final TreeMap<LocalDate, Map<ContractKind, Money>> BY_FIRST_DAY =
            new TreeMap<>(Map.of(KNOWN_FROM, OF_2024, LocalDate.of(2026, 1, 1), OF_2026));

    private Threshold() {}

    /**
     * The threshold for contracts of the kind whose procurement began on the day.
     *
     * @throws IllegalArgumentException if the day is before {@link #KNOWN_FROM}
     * @throws UnknownThresholdsException if it is not before {@link #UNKNOWN_FROM}
     */
    public static Money of(ContractKind kind, LocalDate commencedOn) {
        if (!commencedOn.isBefore(UNKNOWN_FROM)) {
            throw new UnknownThresholdsException(UNKNOWN_FROM);
        }
        Map.Entry<LocalDate, Map<ContractKind, Money>> then = BY_FIRST_DAY.floorEntry(commencedOn);
        if (then == null) {
            throw new IllegalArgumentException("No thresholds are held for " + WrittenDate.of(commencedOn) + ".");
        }
        return in(then.getValue(), kind);
    }

    /** The lowest threshold that has applied to the kind: whatever is below it is below the threshold on any day. */
    public static Money lowest(ContractKind kind) {
        return BY_FIRST_DAY.values().stream()
                .map(figures -> in(figures, kind))
                .min(Money::compareTo)
                .orElseThrow();
    }

    /** The highest threshold that has applied to the kind: whatever is not below it is covered on any day. */
    public static Money highest(ContractKind kind) {
        return BY_FIRST_DAY.values().stream()
                .map(figures -> in(figures, kind))
                .max(Money::compareTo)
                .orElseThrow();
    }

    /**
     * The law that a procurement comes under, for its life and its contract's. Concessions begun before the Act came under
     * the Concession Contracts Regulations 2016.
     */
    public static Regime regime(ContractKind kind, LocalDate commencedOn) {
        if (!commencedOn.isBefore(ACT_BEGINS)) {
            return Regime.PA2023;
        }
        return kind.isConcession() ? Regime.OTHER : Regime.PCR2015;
    }

    private static Money in(Map<ContractKind, Money> figures, ContractKind kind) {
        Money figure = figures.get(kind);
        if (figure == null) {
            throw new IllegalStateException("There is no threshold for " + kind);
        }
        return figure;
    }
}
