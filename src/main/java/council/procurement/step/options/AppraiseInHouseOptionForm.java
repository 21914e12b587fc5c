package council.procurement.step.options;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/2-options/appraise-in-house-option.form}. */
@Component("appraise-in-house-option")
class AppraiseInHouseOptionForm implements TaskForm<AppraiseInHouseOptionForm.Answers> {

    private final OptionsFacts facts;
    private final InHouseAppraisals appraisals;

    AppraiseInHouseOptionForm(OptionsFacts facts, InHouseAppraisals appraisals) {
        this.facts = facts;
        this.appraisals = appraisals;
    }

    enum Verdict {
        SUITABLE,
        NOT_SUITABLE
    }

    record Answers(
            String characteristics,
            String readiness,
            Verdict verdict,
            @Nullable String evidenceAgainst) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean suitable = answers.verdict() == Verdict.SUITABLE;
        appraisals.write(
                task.reference(),
                new InHouseAppraisals.Appraisal(
                        answers.characteristics(), answers.readiness(), suitable, answers.evidenceAgainst()),
                task.person().id());
        return TaskResult.of(
                suitable
                        ? "The in-house option was appraised: it is suitable."
                        : "The in-house option was appraised: evidence against it is on record.");
    }
}
