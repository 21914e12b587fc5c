package council.procurement.contract;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.Contract;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The contracts that people name in start forms, in the field <i>Contract reference</i>. */
@Component
public class NamedContracts {

    private final Contracts contracts;

    NamedContracts(Contracts contracts) {
        this.contracts = contracts;
    }

    /**
     * The contract of that reference.
     *
     * @throws RefusedSubmissionException if the register has none, or it is over and so cannot be changed
     */
    public Contract running(String reference) {
        Contract contract = contracts
                .find(new ContractReference(reference))
                .orElseThrow(() -> new RefusedSubmissionException(
                        "Contract reference: the register has no contract “" + reference + "”. Check the reference."));
        LocalDate ended = contract.term().ended();
        if (ended != null) {
            throw new RefusedSubmissionException("Contract reference: the contract " + reference + " ended on "
                    + WrittenDate.of(ended) + " and cannot be changed.");
        }
        return contract;
    }
}
