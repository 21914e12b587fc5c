package council.procurement.contract.termination;

import static council.procurement.contract.termination.TerminationVariables.EARLY_END_APPROVED;
import static council.procurement.contract.termination.TerminationVariables.PROPOSAL;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/approve-early-end.form}. */
@Component("approve-early-end")
class ApproveEarlyEndForm implements TaskForm<ApproveEarlyEndForm.Answers> {

    private final Terminations terminations;
    private final EarlyEnds proposals;
    private final ContractFacts facts;
    private final PeopleNames people;

    ApproveEarlyEndForm(Terminations terminations, EarlyEnds proposals, ContractFacts facts, PeopleNames people) {
        this.terminations = terminations;
        this.proposals = proposals;
        this.facts = facts;
        this.people = people;
    }

    enum Decision {
        APPROVE,
        REFUSE
    }

    record Answers(Decision decision, @Nullable String refusedBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var reference = new ContractReference(task.reference());
        EarlyEnd proposal = proposals.get(reference, PROPOSAL.in(task));
        var shown = new LinkedHashMap<>(facts.of(reference, Terminations.STEP));
        shown.put("lastDay", WrittenDate.of(proposal.lastDay()));
        shown.put("ground", proposal.ground().words());
        shown.put("reason", proposal.reason());
        shown.put("proposedBy", people.of(proposal.proposedBy()));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        var reference = new ContractReference(task.reference());
        if (answers.decision() == Decision.APPROVE) {
            terminations.approve(reference, PROPOSAL.in(task), task.person().id());
            return TaskResult.of("The early end was approved.").with(EARLY_END_APPROVED, true);
        }
        String because = Objects.requireNonNull(answers.refusedBecause());
        terminations.refuse(reference, PROPOSAL.in(task), task.person().id(), because);
        return TaskResult.of("The early end was refused: " + because).with(EARLY_END_APPROVED, false);
    }
}
