package council.procurement.contract.variation;

import static council.procurement.contract.variation.VariationVariables.PROPOSAL;

import council.procurement.engine.StartForm;
import council.procurement.engine.StartResult;
import council.procurement.rules.ContractKind;
import council.procurement.rules.ModificationGround;
import council.procurement.rules.Money;
import council.procurement.security.Person;
import java.math.BigDecimal;
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

    /** The grounds that somebody can rely on. */
    enum Ground {
        PROVIDED_FOR,
        NOT_SUBSTANTIAL,
        ADDITIONAL_NEEDS,
        UNFORESEEABLE,
        KNOWN_RISK,
        URGENCY,
        CORPORATE_RESTRUCTURING
    }

    record Answers(
            String contractReference,
            @Nullable LocalDate newEnd,
            @Nullable Money newValue,
            @Nullable ContractKind kind,
            BigDecimal vatRate,
            @Nullable Ground ground,
            String reason,
            LocalDate agreedOn) {}

    @Override
    public Map<String, Object> prefill(Person person) {
        return Map.of();
    }

    @Override
    public StartResult submit(Person person, Answers answers) {
        var change = new VariationProposal.Change(
                answers.newEnd(),
                answers.newValue(),
                answers.reason(),
                answers.agreedOn(),
                new VariationProposal.Basis(
                        variations.kindOf(answers.contractReference(), answers.kind()),
                        groundOf(answers),
                        answers.vatRate().movePointLeft(2)));
        long proposal = variations.propose(answers.contractReference(), change, person.id());
        return new StartResult(
                answers.contractReference(), "A variation was proposed: " + answers.reason(), PROPOSAL.of(proposal));
    }

    private static @Nullable ModificationGround groundOf(Answers answers) {
        Ground ground = answers.ground();
        return ground == null ? null : ModificationGround.valueOf(ground.name());
    }
}
