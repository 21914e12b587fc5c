package council.procurement.step.revaluation;

import static council.procurement.step.revaluation.RevaluationVariables.NUMBER;

import council.procurement.engine.StartForm;
import council.procurement.engine.StartResult;
import council.procurement.rules.Money;
import council.procurement.security.Person;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/change-value.form}. */
@Component("change-value")
class ChangeValueForm implements StartForm<ChangeValueForm.Answers> {

    private final Revaluations revaluations;

    ChangeValueForm(Revaluations revaluations) {
        this.revaluations = revaluations;
    }

    record Answers(String reference, Money newExVat, BigDecimal vatRate, String reason) {}

    @Override
    public Map<String, Object> prefill(Person person) {
        return Map.of();
    }

    @Override
    public StartResult submit(Person person, Answers answers) {
        long number = revaluations.note(
                answers.reference(), answers.newExVat(), answers.vatRate(), answers.reason(), person.id());
        return new StartResult(
                answers.reference(),
                "The estimated value was changed, and the rules were asked again.",
                NUMBER.of(number));
    }
}
