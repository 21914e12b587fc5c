package council.procurement.step.cycle;

import static council.procurement.step.cycle.AbandonmentVariables.ABANDONMENT_APPROVED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/approve-abandonment.form}. */
@Component("approve-abandonment")
class ApproveAbandonmentForm implements TaskForm<ApproveAbandonmentForm.Answers> {

    private final Abandonments abandonments;
    private final AbandonmentProposals proposals;
    private final Cycles cycles;
    private final PeopleNames people;

    ApproveAbandonmentForm(
            Abandonments abandonments, AbandonmentProposals proposals, Cycles cycles, PeopleNames people) {
        this.abandonments = abandonments;
        this.proposals = proposals;
        this.cycles = cycles;
        this.people = people;
    }

    enum Decision {
        APPROVE,
        REFUSE
    }

    record Answers(Decision decision, @Nullable String refusedBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Cycle cycle = cycles.find(task.reference()).orElseThrow();
        AbandonmentProposals.Proposal proposal =
                proposals.awaitingApproval(task.reference()).orElseThrow();
        return Map.of(
                "cycleTitle", cycle.title(),
                "cycleReference", cycle.reference(),
                "cycleOpened", WrittenDate.of(CouncilTime.dayOf(cycle.opened())),
                "proposedBy", people.of(proposal.proposedBy()),
                "reason", proposal.reason());
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        String by = task.person().id();
        if (answers.decision() == Decision.APPROVE) {
            abandonments.approve(task.reference(), by);
            return TaskResult.of("Giving up the cycle was approved.").with(ABANDONMENT_APPROVED, true);
        }
        String because = Objects.requireNonNull(answers.refusedBecause());
        abandonments.refuse(task.reference(), by, because);
        return TaskResult.of("Giving up the cycle was refused: " + because).with(ABANDONMENT_APPROVED, false);
    }
}
