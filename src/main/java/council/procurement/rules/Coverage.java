package council.procurement.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a procurement is a covered one, or else a notifiable one.
 *
 * <p>Source: Procurement Act 2023 s3 and Schedule 1 (public contracts); s84 and s87(4): notifiable is a contract below the
 * threshold, but no concession, of £30,000 and more including VAT. Procurements begun before the Act are never notifiable in
 * its sense.
 *
 * @param threshold the value including VAT from which the kind is covered
 * @param covered whether the contract's value is not less than that
 * @param notifiable whether it is below, and the Act's notices for contracts below the threshold are due
 * @param regime the law it comes under
 */
public record Coverage(Money threshold, boolean covered, boolean notifiable, Regime regime) {

    /**
     * What applies to a contract of that kind and value.
     *
     * @throws IllegalArgumentException if no thresholds are held for the day
     * @throws UnknownThresholdsException if those for the day are not published yet
     */
    public static Coverage of(ContractKind kind, Money valueIncVat, LocalDate commencedOn) {
        Money threshold = Threshold.of(kind, commencedOn);
        Regime regime = Threshold.regime(kind, commencedOn);
        boolean covered = valueIncVat.compareTo(threshold) >= 0;
        return new Coverage(
                threshold,
                covered,
                !covered && mayBeNotifiable(kind, regime) && valueIncVat.compareTo(Threshold.NOTIFIABLE_FROM) >= 0,
                regime);
    }

    /**
     * What a contract would become if it were worth more.
     *
     * @param more by how much, including VAT
     * @param covered whether it would then be covered; else it would be notifiable
     */
    public record Next(Money more, boolean covered) {}

    /** What a contract of that value would become next if it were worth more; empty if it is covered already. */
    public Optional<Next> next(ContractKind kind, Money valueIncVat) {
        if (covered) {
            return Optional.empty();
        }
        boolean notifiableNext = !notifiable && mayBeNotifiable(kind, regime);
        Money limit = notifiableNext ? Threshold.NOTIFIABLE_FROM : threshold;
        return Optional.of(new Next(limit.minus(valueIncVat), !notifiableNext));
    }

    /** Whether contracts of the kind below the threshold are notifiable at all once they are worth enough. */
    private static boolean mayBeNotifiable(ContractKind kind, Regime regime) {
        return regime == Regime.PA2023 && !kind.isConcession();
    }
}
