package council.procurement.step.engagement;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/1-engagement/review-supplier-base.form}. */
@Component("review-supplier-base")
class ReviewSupplierBaseForm implements TaskForm<ReviewSupplierBaseForm.Answers> {

    private final EngagementFacts facts;
    private final MarketAnalyses analyses;

    ReviewSupplierBaseForm(EngagementFacts facts, MarketAnalyses analyses) {
        this.facts = facts;
        this.analyses = analyses;
    }

    record Answers(String suppliers, String gap) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.suppliers(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        analyses.suppliers(task.reference(), answers.suppliers(), answers.gap());
        return TaskResult.of("The supplier base was reviewed.");
    }
}
