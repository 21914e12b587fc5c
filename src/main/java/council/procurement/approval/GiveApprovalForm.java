package council.procurement.approval;

import static council.procurement.approval.ApprovalVariables.NUMBER;
import static council.procurement.approval.ApprovalVariables.REFUSED;
import static council.procurement.approval.ApprovalVariables.SEAT;

import council.procurement.approval.SeatDecisions.Vote;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/give-approval.form}. */
@Component("give-approval")
class GiveApprovalForm implements TaskForm<GiveApprovalForm.Answers> {

    private final ApprovalTaskFacts facts;
    private final SeatDecisions decisions;

    GiveApprovalForm(ApprovalTaskFacts facts, SeatDecisions decisions) {
        this.facts = facts;
        this.decisions = decisions;
    }

    enum Decision {
        APPROVE,
        REFUSE
    }

    record Answers(
            Decision decision,
            boolean noInterest,
            @Nullable String refusedBecause,
            @Nullable String minute) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.ofSeat(task);
    }

    @Override
    public Map<String, Object> asked(TaskContext task) {
        return facts.askedOfSeat(task);
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        boolean refused = answers.decision() == Decision.REFUSE;
        String sentence = decisions.decide(
                NUMBER.in(task),
                SEAT.in(task).intValue(),
                task.person(),
                new Vote(answers.refusedBecause(), answers.minute(), answers.noInterest()));
        TaskResult result = TaskResult.of(sentence);
        return refused ? result.with(REFUSED, true) : result;
    }
}
