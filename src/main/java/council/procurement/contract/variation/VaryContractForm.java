package council.procurement.contract.variation;

import static council.procurement.contract.variation.VariationVariables.PROPOSAL;

import council.procurement.engine.StartForm;
import council.procurement.engine.StartResult;
import council.procurement.rules.Money;
import council.procurement.security.Person;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/vary-contract.form}. */
@Component("vary-contract")
class VaryContractForm implements StartForm<VaryContractForm.Answers> {

    private final Variations variations;

    VaryContractForm(Variations variations) {
        this.variations = variations;
    }

    record Answers(
            String contractReference,
            @Nullable LocalDate newEnd,
            @Nullable Money newValue,
            String reason,
            LocalDate agreedOn) {}

    @Override
    public Map<String, Object> prefill(Person person) {
        return Map.of();
    }

    @Override
    public StartResult submit(Person person, Answers answers) {
        var change = new VariationProposal.Change(
                answers.newEnd(), answers.newValue(), answers.reason(), answers.agreedOn());
        long proposal = variations.propose(answers.contractReference(), change, person.id());
        return new StartResult(
                answers.contractReference(), "A variation was proposed: " + answers.reason(), PROPOSAL.of(proposal));
    }
}
