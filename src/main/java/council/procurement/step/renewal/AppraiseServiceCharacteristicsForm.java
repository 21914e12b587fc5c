package council.procurement.step.renewal;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/8-renewal/appraise-service-characteristics.form}. */
@Component("appraise-service-characteristics")
class AppraiseServiceCharacteristicsForm implements TaskForm<AppraiseServiceCharacteristicsForm.Answers> {

    private final ReviewFacts facts;
    private final Appraisals appraisals;
    private final Reviews reviews;

    AppraiseServiceCharacteristicsForm(ReviewFacts facts, Appraisals appraisals, Reviews reviews) {
        this.facts = facts;
        this.appraisals = appraisals;
        this.reviews = reviews;
    }

    enum Level {
        STRONGER,
        SIMILAR,
        WEAKER
    }

    enum Market {
        NOTHING,
        LOCAL_LOSS,
        CONCENTRATION
    }

    record Answers(
            Level valueForMoneyInHouse,
            Level socialValueInHouse,
            Level controlInHouse,
            Market marketWithoutUs,
            String evidence) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        var given = new LinkedHashMap<String, Object>();
        given.put("value for money", answers.valueForMoneyInHouse());
        given.put("social value", answers.socialValueInHouse());
        given.put("control", answers.controlInHouse());
        given.put("market without us", answers.marketWithoutUs());
        appraisals.appraise(
                reviews.latest(reference),
                Appraisals.SERVICE_CHARACTERISTICS,
                given,
                answers.evidence(),
                task.person().id());
        return TaskResult.of("Part 1 of the insourcing appraisal was made: kind of service.");
    }
}
