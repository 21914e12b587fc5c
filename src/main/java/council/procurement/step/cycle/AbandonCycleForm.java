package council.procurement.step.cycle;

import council.procurement.engine.StartForm;
import council.procurement.engine.StartResult;
import council.procurement.security.Person;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/abandon-cycle.form}. */
@Component("abandon-cycle")
class AbandonCycleForm implements StartForm<AbandonCycleForm.Answers> {

    private final Abandonments abandonments;

    AbandonCycleForm(Abandonments abandonments) {
        this.abandonments = abandonments;
    }

    record Answers(String cycleReference, String reason) {}

    @Override
    public Map<String, Object> prefill(Person person) {
        return Map.of();
    }

    @Override
    public StartResult submit(Person person, Answers answers) {
        abandonments.propose(answers.cycleReference(), answers.reason(), person.id());
        return new StartResult(
                answers.cycleReference(), "It was proposed to give up the cycle: " + answers.reason(), Map.of());
    }
}
