package council.procurement.step.renewal;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/8-renewal/appraise-readiness-to-insource.form}. */
@Component("appraise-readiness-to-insource")
class AppraiseReadinessToInsourceForm implements TaskForm<AppraiseReadinessToInsourceForm.Answers> {

    private final ReviewFacts facts;
    private final Appraisals appraisals;
    private final Reviews reviews;

    AppraiseReadinessToInsourceForm(ReviewFacts facts, Appraisals appraisals, Reviews reviews) {
        this.facts = facts;
        this.appraisals = appraisals;
        this.reviews = reviews;
    }

    enum Readiness {
        READY,
        WITHIN_A_YEAR,
        LATER
    }

    record Answers(Readiness people, Readiness assets, Readiness systems, int monthsNeeded, String evidence) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        var given = new LinkedHashMap<String, Object>();
        given.put("people", answers.people());
        given.put("assets", answers.assets());
        given.put("systems", answers.systems());
        given.put("months needed", answers.monthsNeeded());
        appraisals.appraise(
                reviews.latest(reference),
                Appraisals.READINESS,
                given,
                answers.evidence(),
                task.person().id());
        return TaskResult.of("Part 2 of the insourcing appraisal was made: readiness.");
    }
}
