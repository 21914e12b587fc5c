package council.procurement.step.tender;

import council.procurement.register.ContractReference;
import council.procurement.security.Person;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** What people do in an evaluation, step by step, so that a test can begin where it matters. */
final class EvaluationSteps {

    private final TenderWalk walk;
    private final ContractReference reference;

    EvaluationSteps(TenderWalk walk, ContractReference reference) {
        this.walk = walk;
        this.reference = reference;
    }

    /** All is well with everybody who tendered. */
    EvaluationSteps checked() {
        walk.save(
                TenderWalk.CORPORATE,
                SupplierChecksSheet.ID,
                reference,
                walk.filled(TenderWalk.CORPORATE, SupplierChecksSheet.ID, reference, EvaluationSteps::sound));
        walk.complete(TenderWalk.CORPORATE, reference, "Task_CheckSuppliers", Map.of("checked", true));
        return this;
    }

    static Map<String, Object> sound(Map<String, Object> row) {
        return TenderWalk.with(
                row,
                "ground",
                "NONE",
                "debarment",
                "NO",
                "subcontractors",
                "NONE",
                "conditions",
                "MET",
                "coreInformation",
                "NOT_ASKED");
    }

    /** An evaluator gives every tender the score that its number stands for, and submits. */
    EvaluationSteps scored(Person evaluator, IntUnaryOperator scoreOfTender) {
        written(evaluator, scoreOfTender);
        submit(evaluator, Map.of("outcome", "SUBMIT", "noInterest", true));
        return this;
    }

    EvaluationSteps written(Person evaluator, IntUnaryOperator scoreOfTender) {
        walk.save(
                evaluator,
                QualityScoresSheet.ID,
                reference,
                walk.filled(
                        evaluator,
                        QualityScoresSheet.ID,
                        reference,
                        row -> TenderWalk.with(
                                row,
                                "score",
                                BigDecimal.valueOf(scoreOfTender.applyAsInt(tenderOf(row))),
                                "reason",
                                "As described in the tender.")));
        return this;
    }

    private static int tenderOf(Map<String, Object> row) {
        return Integer.parseInt(String.valueOf(row.get("row")).split("-", -1)[0]);
    }

    /** An evaluator completes their own task. */
    void submit(Person evaluator, Map<String, Object> fields) {
        String task = walk.taskOf(evaluator, reference).getId();
        walk.desk().open(evaluator, task);
        walk.desk().complete(evaluator, task, fields);
    }

    /** What is left to the engine after the last score, and then the moderator's work. */
    EvaluationSteps moderated(IntUnaryOperator scoreOfTender) {
        walk.runBackground(reference);
        walk.save(
                TenderWalk.MODERATOR,
                ModerationSheet.ID,
                reference,
                walk.filled(
                        TenderWalk.MODERATOR,
                        ModerationSheet.ID,
                        reference,
                        row -> TenderWalk.with(
                                row,
                                "agreed",
                                BigDecimal.valueOf(scoreOfTender.applyAsInt(tenderOf(row))),
                                "reason",
                                "The panel found what was asked for.")));
        walk.complete(TenderWalk.MODERATOR, reference, "Task_ModerateScores", Map.of("agreed", true));
        return this;
    }

    EvaluationSteps priced() {
        walk.complete(TenderWalk.EVALUATOR_3, reference, "Task_AssessPrice", Map.of("pricesRight", true));
        return this;
    }

    /** The whole of it: the first tender gets 5 of 5, any other 4. */
    void toTheRecommendation(int tender) {
        checked()
                .scored(TenderWalk.EVALUATOR_1, number -> number == 1 ? 5 : 4)
                .scored(TenderWalk.EVALUATOR_2, number -> number == 1 ? 5 : 4)
                .moderated(number -> number == 1 ? 5 : 4)
                .priced();
        recommended(tender);
    }

    void recommended(int tender) {
        walk.complete(
                TenderWalk.MODERATOR,
                reference,
                "Task_RecommendAward",
                Map.of("decision", "AWARD", "tender", tender, "reasons", "It is the most advantageous tender."));
    }
}
