package council.procurement.document;

import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.Cycles;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cases that documents belong to: cycles and contracts. */
@Component
public class KnownCases {

    private final Cycles cycles;
    private final Contracts contracts;

    KnownCases(Cycles cycles, Contracts contracts) {
        this.cycles = cycles;
        this.contracts = contracts;
    }

    /** What the contract or cycle of that reference is about; empty if there is none. */
    public Optional<String> titleOf(String reference) {
        return contracts
                .find(new ContractReference(reference))
                .map(contract -> contract.title())
                .or(() -> cycles.find(reference).map(cycle -> cycle.title()));
    }
}
