package council.procurement.contract.withholding;

import static council.procurement.contract.withholding.WithholdingVariables.PROPOSAL;

import council.procurement.engine.StartForm;
import council.procurement.engine.StartResult;
import council.procurement.report.Withheld;
import council.procurement.security.Person;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/withhold-from-publication.form}. */
@Component("withhold-from-publication")
class WithholdFromPublicationForm implements StartForm<WithholdFromPublicationForm.Answers> {

    private final Withholdings withholdings;

    WithholdFromPublicationForm(Withholdings withholdings) {
        this.withholdings = withholdings;
    }

    enum Action {
        WITHHOLD,
        RELEASE
    }

    record Answers(
            String contractReference,
            Action action,
            Part part,
            Withheld.@Nullable Ground ground,
            @Nullable String publicInterest,
            String explanation) {}

    @Override
    public Map<String, Object> prefill(Person person) {
        return Map.of();
    }

    @Override
    public StartResult submit(Person person, Answers answers) {
        boolean commercial = answers.ground() == Withheld.Ground.COMMERCIAL;
        var change = new WithholdingProposal.Change(
                answers.part(),
                answers.action() == Action.RELEASE ? null : answers.ground(),
                answers.action() == Action.WITHHOLD && commercial ? answers.publicInterest() : null,
                answers.explanation());
        long proposal = withholdings.propose(answers.contractReference(), change, person.id());
        String what = change.isRelease() ? "It was proposed to publish again " : "It was proposed to withhold ";
        return new StartResult(
                answers.contractReference(), what + answers.part().words() + ".", PROPOSAL.of(proposal));
    }
}
