package council.procurement.step.award;

import static council.procurement.step.award.AwardVariables.INDICATORS_FIXED;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.sourcing.Indicator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/5-award/fix-indicators.form}. */
@Component("fix-indicators")
class FixIndicatorsForm implements TaskForm<FixIndicatorsForm.Answers> {

    private final FixedIndicators indicators;
    private final AwardFacts facts;

    FixIndicatorsForm(FixedIndicators indicators, AwardFacts facts) {
        this.indicators = indicators;
        this.facts = facts;
    }

    enum Outcome {
        FIXED,
        ADD,
        NOT_APPROPRIATE
    }

    record Answers(
            Outcome outcome,
            @Nullable String indicator,
            @Nullable String target,
            @Nullable String measuredBy,
            @Nullable Integer everyMonths,
            boolean material,
            @Nullable String because) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> all = facts.ofApproved(task.reference());
        List<String> names = indicators.of(task.reference()).stream()
                .map(FixIndicatorsForm::words)
                .toList();
        all.put("indicators", names.isEmpty() ? new Markdown("There are none yet.") : Markdown.list(names));
        all.put("duty", indicators.whySome(task.reference()));
        return all;
    }

    private static String words(Indicator one) {
        return one.name() + ": " + one.target() + ", every " + one.everyMonths() + " months"
                + (one.material() ? " (one of the most material)" : "");
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        String reference = task.reference();
        return switch (answers.outcome()) {
            case ADD -> {
                indicators.add(
                        reference,
                        Objects.requireNonNull(answers.indicator()),
                        Objects.requireNonNull(answers.target()),
                        Objects.requireNonNull(answers.measuredBy()),
                        Objects.requireNonNull(answers.everyMonths()),
                        answers.material());
                yield TaskResult.of("A key performance indicator was added.").with(INDICATORS_FIXED, false);
            }
            case FIXED -> {
                indicators.fix(reference, null);
                yield TaskResult.of("The key performance indicators were fixed.")
                        .with(INDICATORS_FIXED, true);
            }
            case NOT_APPROPRIATE -> {
                indicators.fix(reference, Objects.requireNonNull(answers.because()));
                yield TaskResult.of("It was recorded why performance is not assessed by key performance indicators.")
                        .with(INDICATORS_FIXED, true);
            }
        };
    }
}
