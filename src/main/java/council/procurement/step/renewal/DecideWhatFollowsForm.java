package council.procurement.step.renewal;

import static council.procurement.step.renewal.RenewalVariables.DECISION;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/8-renewal/decide-what-follows.form}. */
@Component("decide-what-follows")
class DecideWhatFollowsForm implements TaskForm<DecideWhatFollowsForm.Answers> {

    private final ReviewFacts facts;
    private final BoardDecisions decisions;
    private final Reviews reviews;

    DecideWhatFollowsForm(ReviewFacts facts, BoardDecisions decisions, Reviews reviews) {
        this.facts = facts;
        this.decisions = decisions;
        this.reviews = reviews;
    }

    record Answers(
            Decision decision,
            @Nullable String evidence,
            @Nullable String evidenceReference,
            String reasons) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var reference = new ContractReference(task.reference());
        var shown = new LinkedHashMap<>(facts.of(reference));
        decisions.latest(reviews.latest(reference)).ifPresent(sentBack -> {
            shown.put("decision", sentBack.decision());
            shown.put("reasons", sentBack.reasons());
            if (sentBack.evidence() != null && sentBack.evidenceReference() != null) {
                shown.put("evidence", sentBack.evidence());
                shown.put("evidenceReference", sentBack.evidenceReference());
            }
        });
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        decisions.decide(
                reference,
                answers.decision(),
                answers.reasons(),
                answers.evidence(),
                answers.evidenceReference(),
                task.person().id());
        return TaskResult.of("The board decided to " + answers.decision().words() + ".")
                .with(DECISION, answers.decision());
    }
}
