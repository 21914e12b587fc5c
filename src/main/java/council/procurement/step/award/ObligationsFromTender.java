package council.procurement.step.award;

import static council.procurement.register.ContractObligation.Kind.INDICATOR;
import static council.procurement.register.ContractObligation.Kind.KICK_OFF;
import static council.procurement.register.ContractObligation.Kind.SOCIAL_VALUE;

import council.procurement.register.Contract;
import council.procurement.register.ContractObligation;
import council.procurement.register.ContractObligations;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.Cycles;
import council.procurement.sourcing.Indicator;
import council.procurement.sourcing.Indicators;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.SocialValueMeasure;
import council.procurement.sourcing.SocialValueMeasures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * What is owed under a contract that came of a tender. Until somebody writes the list, it is what the tender said: the key
 * performance indicators that were fixed, and the social value that bidders were asked to promise.
 */
@Service
class ObligationsFromTender {

    private final Procurements procurements;
    private final Contracts contracts;
    private final Cycles cycles;
    private final Indicators indicators;
    private final SocialValueMeasures measures;
    private final ContractObligations obligations;

    ObligationsFromTender(
            Procurements procurements,
            Contracts contracts,
            Cycles cycles,
            Indicators indicators,
            SocialValueMeasures measures,
            ContractObligations obligations) {
        this.procurements = procurements;
        this.contracts = contracts;
        this.cycles = cycles;
        this.indicators = indicators;
        this.measures = measures;
        this.obligations = obligations;
    }

    /** Those of a contract in their order; none before it is registered. */
    List<ContractObligation> of(String reference) {
        List<ContractObligation> written = obligations.of(new ContractReference(reference));
        return written.isEmpty()
                ? contracts
                        .find(new ContractReference(reference))
                        .map(this::drawnUp)
                        .orElse(List.of())
                : written;
    }

    /** Whether they are still being written: the contract is registered, and not yet mobilised. */
    boolean areOpen(String reference) {
        var contract = new ContractReference(reference);
        return procurements.find(reference).isPresent()
                && contracts.find(contract).isPresent()
                && !cycles.isUnderWay(contract)
                && !areAgreed(reference);
    }

    private boolean areAgreed(String reference) {
        return obligations.of(new ContractReference(reference)).stream().anyMatch(one -> one.kind() == KICK_OFF);
    }

    private List<ContractObligation> drawnUp(Contract contract) {
        LocalDate end = contract.term().end();
        LocalDate start = contract.term().start();
        if (start == null || end == null) {
            return List.of();
        }
        var all = new ArrayList<ContractObligation>();
        String reference = contract.reference().value();
        for (Indicator one : indicators.of(reference)) {
            LocalDate first = start.plusMonths(one.everyMonths()).minusDays(1);
            all.add(new ContractObligation(
                    all.size() + 1,
                    INDICATOR,
                    one.name(),
                    one.target(),
                    one.measuredBy(),
                    one.everyMonths(),
                    one.material(),
                    null,
                    first.isAfter(end) ? end : first));
        }
        for (SocialValueMeasure one : measures.of(reference)) {
            all.add(new ContractObligation(
                    all.size() + 1,
                    SOCIAL_VALUE,
                    name(one),
                    null,
                    one.evidence(),
                    null,
                    false,
                    one.number(),
                    Objects.requireNonNull(end)));
        }
        return all;
    }

    /** What a measure of the tender is called as an obligation: what is measured, and what one counts. */
    static String name(SocialValueMeasure measure) {
        return measure.measure() + " (" + measure.unit() + ")";
    }
}
