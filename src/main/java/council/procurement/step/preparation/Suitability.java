package council.procurement.step.preparation;

import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.Threshold;
import java.time.LocalDate;

/**
 * Whether suppliers may be assessed before they may tender.
 *
 * <p>Source: Procurement Act 2023 s84 and s85: not in a regulated contract below the threshold, other than works that are worth
 * no less than the threshold for goods and services, and call-offs under a framework. A concession below the threshold is not
 * regulated.
 */
final class Suitability {

    private Suitability() {}

    /**
     * Whether a suitability stage is lawful.
     *
     * @param covered whether the procurement reaches its own threshold
     * @param callOff whether it is called off under a framework
     * @param incVat its value including VAT
     * @param begins the day on which it begins in law
     */
    static boolean mayBeAssessedFirst(
            boolean covered, boolean callOff, ContractKind kind, Money incVat, LocalDate begins) {
        return covered
                || callOff
                || kind.isConcession()
                || (kind == ContractKind.WORKS && incVat.compareTo(Threshold.of(ContractKind.SERVICES, begins)) >= 0);
    }
}
