package council.procurement.step.engagement;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.sourcing.Procurement;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/1-engagement/describe-category.form}. */
@Component("describe-category")
class DescribeCategoryForm implements TaskForm<DescribeCategoryForm.Answers> {

    private final EngagementFacts facts;
    private final CategoryDescriptions categories;

    DescribeCategoryForm(EngagementFacts facts, CategoryDescriptions categories) {
        this.facts = facts;
        this.categories = categories;
    }

    record Answers(
            String cpvCode,
            ContractKind kind,
            String category,
            Money valueExVat,
            BigDecimal vatRate,
            int termMonths,
            int extensionMonths,
            int supplyRisk) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.estimate(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        String sentence = categories.describe(
                task.reference(),
                answers.cpvCode(),
                new Procurement.Estimate(
                        answers.kind(),
                        answers.valueExVat(),
                        answers.vatRate(),
                        null,
                        answers.termMonths(),
                        answers.extensionMonths(),
                        null,
                        null,
                        answers.category()),
                answers.supplyRisk());
        return TaskResult.of(sentence);
    }
}
