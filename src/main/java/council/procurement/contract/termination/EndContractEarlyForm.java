package council.procurement.contract.termination;

import static council.procurement.contract.termination.TerminationVariables.PROPOSAL;

import council.procurement.engine.StartForm;
import council.procurement.engine.StartResult;
import council.procurement.security.Person;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/end-contract-early.form}. */
@Component("end-contract-early")
class EndContractEarlyForm implements StartForm<EndContractEarlyForm.Answers> {

    private final Terminations terminations;

    EndContractEarlyForm(Terminations terminations) {
        this.terminations = terminations;
    }

    record Answers(String contractReference, LocalDate lastDay, Ground ground, String reason) {}

    @Override
    public Map<String, Object> prefill(Person person) {
        return Map.of();
    }

    @Override
    public StartResult submit(Person person, Answers answers) {
        long proposal = terminations.propose(
                answers.contractReference(), answers.lastDay(), answers.ground(), answers.reason(), person.id());
        return new StartResult(
                answers.contractReference(),
                "An early end was proposed. " + answers.ground().words() + ": " + answers.reason(),
                PROPOSAL.of(proposal));
    }
}
