package council.procurement.contract.performance;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import council.procurement.register.PerformanceReviews;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/agree-improvement-plan.form}. */
@Component("agree-improvement-plan")
class AgreeImprovementPlanForm implements TaskForm<AgreeImprovementPlanForm.Answers> {

    private final SupplierPerformance performance;
    private final PerformanceReviews reviews;
    private final ContractFacts facts;

    AgreeImprovementPlanForm(SupplierPerformance performance, PerformanceReviews reviews, ContractFacts facts) {
        this.performance = performance;
        this.reviews = reviews;
        this.facts = facts;
    }

    record Answers(String improvementPlan, LocalDate improveBy) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var reference = new ContractReference(task.reference());
        PerformanceReviews.Review latest = reviews.of(reference).get(0);
        var shown = new LinkedHashMap<>(facts.of(reference, SupplierPerformance.STEP));
        shown.put("reviewedOn", WrittenDate.of(latest.on()));
        shown.put("rating", latest.rating().words());
        shown.put("findings", latest.findings());
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        performance.agreeImprovement(
                new ContractReference(task.reference()), answers.improvementPlan(), answers.improveBy());
        return TaskResult.of(
                "An improvement plan was agreed, to be met by " + WrittenDate.of(answers.improveBy()) + ".");
    }
}
