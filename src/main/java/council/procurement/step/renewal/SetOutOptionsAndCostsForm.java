package council.procurement.step.renewal;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import council.procurement.rules.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/8-renewal/set-out-options-and-costs.form}. */
@Component("set-out-options-and-costs")
class SetOutOptionsAndCostsForm implements TaskForm<SetOutOptionsAndCostsForm.Answers> {

    private final ReviewFacts facts;
    private final Figures figures;
    private final Reviews reviews;

    SetOutOptionsAndCostsForm(ReviewFacts facts, Figures figures, Reviews reviews) {
        this.facts = facts;
        this.figures = figures;
        this.reviews = reviews;
    }

    enum YesNo {
        YES,
        NO
    }

    record Answers(
            Money inHouse,
            @Nullable Money extend,
            Money procureAgain,
            Money transition,
            int staffInScope,
            Figures.Tupe tupe,
            String financialImplications,
            String resourceImplications,
            Decision recommendation,
            String reasons,
            YesNo keyDecision) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var reference = new ContractReference(task.reference());
        var shown = new LinkedHashMap<>(facts.of(reference));
        figures.latest(reviews.latest(reference)).ifPresent(returned -> shown.putAll(fields(returned.options())));
        return shown;
    }

    /** What was set out before, so that nobody types it again when finance returns it. */
    private static Map<String, Object> fields(Figures.Options options) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("inHouse", options.inHouse());
        if (options.extend() != null) {
            fields.put("extend", options.extend());
        }
        fields.put("procureAgain", options.procureAgain());
        fields.put("transition", options.transition());
        fields.put("staffInScope", options.staffInScope());
        fields.put("tupe", options.tupe());
        fields.put("financialImplications", options.financialImplications());
        fields.put("resourceImplications", options.resourceImplications());
        fields.put("recommendation", options.recommendation());
        fields.put("reasons", options.reasons());
        fields.put("keyDecision", options.keyDecision() ? YesNo.YES : YesNo.NO);
        return fields;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        figures.add(
                reviews.latest(reference),
                new Figures.Options(
                        answers.inHouse(),
                        answers.extend(),
                        answers.procureAgain(),
                        answers.transition(),
                        answers.staffInScope(),
                        answers.tupe(),
                        answers.financialImplications(),
                        answers.resourceImplications(),
                        answers.recommendation(),
                        answers.reasons(),
                        answers.keyDecision() == YesNo.YES),
                task.person().id());
        return TaskResult.of("Options and costs were set out, with the recommendation to "
                + answers.recommendation().words() + ".");
    }
}
