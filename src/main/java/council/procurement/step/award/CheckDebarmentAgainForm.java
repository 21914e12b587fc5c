package council.procurement.step.award;

import static council.procurement.step.award.AwardVariables.SUPPLIER_DEBARRED;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.CouncilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/5-award/check-debarment-again.form}. */
@Component("check-debarment-again")
class CheckDebarmentAgainForm implements TaskForm<CheckDebarmentAgainForm.Answers> {

    private final Awards awards;
    private final AwardFacts facts;
    private final Clock clock;

    CheckDebarmentAgainForm(Awards awards, AwardFacts facts, Clock clock) {
        this.awards = awards;
        this.facts = facts;
        this.clock = clock;
    }

    enum Outcome {
        NOT_LISTED,
        LISTED
    }

    record Answers(Outcome outcome, @Nullable String listedBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.ofApproved(task.reference());
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        LocalDate from = awards.get(task.reference()).mayEnterFrom();
        if (from == null || today.isBefore(from)) {
            throw new RefusedSubmissionException("The standstill is not over; look at the list once it is.");
        }
        awards.debarmentChecked(task.reference(), today, task.person().id());
        boolean listed = answers.outcome() == Outcome.LISTED;
        if (listed) {
            awards.stopped(task.reference(), "The supplier is on the debarment list: " + answers.listedBecause());
        }
        return TaskResult.of(
                        listed
                                ? "The debarment list was looked at again; the award is stopped."
                                : "The debarment list was looked at again: nothing stands against the award.")
                .with(SUPPLIER_DEBARRED, listed);
    }
}
