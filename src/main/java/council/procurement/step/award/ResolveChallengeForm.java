package council.procurement.step.award;

import static council.procurement.step.award.AwardVariables.CHALLENGE_UPHELD;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/5-award/resolve-challenge.form}. */
@Component("resolve-challenge")
class ResolveChallengeForm implements TaskForm<ResolveChallengeForm.Answers> {

    private final Challenges challenges;
    private final AwardFacts facts;

    ResolveChallengeForm(Challenges challenges, AwardFacts facts) {
        this.challenges = challenges;
        this.facts = facts;
    }

    record Answers(Challenges.Outcome outcome, LocalDate resolvedOn, String reasons) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> all = facts.ofApproved(task.reference());
        challenges.open(task.reference()).ifPresent(open -> {
            all.put("claimant", open.claimant());
            all.put("notified", WrittenDate.of(open.notified()));
            all.put("claim", open.claim());
        });
        return all;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        challenges.resolve(
                task.reference(),
                answers.outcome(),
                answers.resolvedOn(),
                answers.reasons(),
                task.person().id());
        boolean upheld = answers.outcome() == Challenges.Outcome.UPHELD;
        return TaskResult.of(
                        upheld
                                ? "The challenge was upheld; the award is set aside."
                                : "The challenge is over; the award goes on.")
                .with(CHALLENGE_UPHELD, upheld)
                .happenedOn(answers.resolvedOn());
    }
}
