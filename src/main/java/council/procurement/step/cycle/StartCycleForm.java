package council.procurement.step.cycle;

import council.procurement.engine.StartForm;
import council.procurement.engine.StartResult;
import council.procurement.rules.Money;
import council.procurement.security.Person;
import council.procurement.sourcing.Procurement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/0-cycle/start-cycle.form}. */
@Component("start-cycle")
class StartCycleForm implements StartForm<StartCycleForm.Answers> {

    private final NewCycles cycles;

    StartCycleForm(NewCycles cycles) {
        this.cycles = cycles;
    }

    record Answers(
            String title,
            String need,
            String department,
            String forWhom,
            String whyNow,
            String existsToday,
            Money budget,
            LocalDate wantedStart,
            @Nullable Money valueExVat,
            @Nullable BigDecimal vatRate) {}

    @Override
    public Map<String, Object> prefill(Person person) {
        return Map.of("vatRate", 20);
    }

    @Override
    public StartResult submit(Person person, Answers answers) {
        var need = new Procurement.Need(
                answers.department(),
                answers.need(),
                answers.forWhom(),
                answers.whyNow(),
                answers.existsToday(),
                answers.budget(),
                answers.wantedStart());
        String reference = cycles.begin(answers.title(), need, answers.valueExVat(), answers.vatRate(), person.id());
        return new StartResult(reference, "A need was brought in: " + answers.title() + ".", Map.of());
    }
}
