package council.procurement.contract.performance;

import static council.procurement.contract.performance.PerformanceReviewVariables.IMPROVEMENT_NEEDED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.Rating;
import council.procurement.register.Tiering;
import council.procurement.sourcing.ObligationsLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/review-performance.form}. */
@Component("review-performance")
class ReviewPerformanceForm implements TaskForm<ReviewPerformanceForm.Answers> {

    private final SupplierPerformance performance;
    private final TierScores scores;
    private final Contracts contracts;
    private final ContractFacts facts;
    private final ObligationsLink obligations;

    ReviewPerformanceForm(
            SupplierPerformance performance,
            TierScores scores,
            Contracts contracts,
            ContractFacts facts,
            ObligationsLink obligations) {
        this.obligations = obligations;
        this.performance = performance;
        this.scores = scores;
        this.contracts = contracts;
        this.facts = facts;
    }

    record Answers(
            Rating rating,
            String findings,
            Degree criticality,
            Degree supplierFailure,
            Degree complexity,
            Degree reputation,
            YesNo vulnerablePeople,
            YesNo personalData) {

        Tiering.Scores scores() {
            return new Tiering.Scores(
                    criticality.score(),
                    supplierFailure.score(),
                    complexity.score(),
                    reputation.score(),
                    vulnerablePeople.isYes(),
                    personalData.isYes());
        }
    }

    /** What was said last time is there already; most of it is true still. */
    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var reference = new ContractReference(task.reference());
        var shown = new LinkedHashMap<>(facts.of(reference, SupplierPerformance.STEP));
        shown.put("obligations", obligations.of(task));
        shown.put("reviewEvery", every(contracts.get(reference).management().reviewEveryMonths()));
        scores.latest(reference).ifPresent(said -> {
            shown.put("criticality", Degree.of(said.criticality()));
            shown.put("supplierFailure", Degree.of(said.supplierFailure()));
            shown.put("complexity", Degree.of(said.complexity()));
            shown.put("reputation", Degree.of(said.reputation()));
            shown.put("vulnerablePeople", YesNo.of(said.vulnerablePeople()));
            shown.put("personalData", YesNo.of(said.personalData()));
        });
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean improvementNeeded = performance.review(
                new ContractReference(task.reference()),
                answers.rating(),
                answers.findings(),
                answers.scores(),
                task.person().id());
        return TaskResult.of("Performance was reviewed: " + answers.rating().words() + ".")
                .with(IMPROVEMENT_NEEDED, improvementNeeded);
    }

    private static String every(@Nullable Integer months) {
        if (months == null) {
            return "from time to time";
        }
        return months == 1 ? "every month" : "every " + months + " months";
    }
}
