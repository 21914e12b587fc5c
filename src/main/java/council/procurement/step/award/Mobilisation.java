package council.procurement.step.award;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.Contract;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractObligation;
import council.procurement.register.ContractObligation.Kind;
import council.procurement.register.ContractObligations;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.SignedContracts;
import council.procurement.register.Tiering;
import council.procurement.rules.WrittenDate;
import council.procurement.security.GroupMembers;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.CriterionPart;
import council.procurement.sourcing.TenderTerms;
import council.procurement.sourcing.TermsOfTenders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gets a contract that was just registered ready to run: who looks after it, how closely, and what is owed under it. */
@Service
class Mobilisation {

    private final Contracts contracts;
    private final ContractChanges changes;
    private final SignedContracts register;
    private final Tiering tiering;
    private final GroupMembers members;
    private final AwardCriteria criteria;
    private final TermsOfTenders terms;
    private final ObligationsFromTender fromTender;
    private final ContractObligations obligations;

    Mobilisation(
            Contracts contracts,
            ContractChanges changes,
            SignedContracts register,
            Tiering tiering,
            GroupMembers members,
            AwardCriteria criteria,
            TermsOfTenders terms,
            ObligationsFromTender fromTender,
            ContractObligations obligations) {
        this.contracts = contracts;
        this.changes = changes;
        this.register = register;
        this.tiering = tiering;
        this.members = members;
        this.criteria = criteria;
        this.terms = terms;
        this.fromTender = fromTender;
        this.obligations = obligations;
    }

    /**
     * What is to happen first.
     *
     * @param kickOff day of the first meeting
     * @param exitPlanBy day by which the exit plan is agreed
     */
    record Plan(LocalDate kickOff, LocalDate exitPlanBy) {}

    /** User names of those who may look after contracts. */
    List<String> managers() {
        return members.of(StaffGroup.CONTRACT_MANAGERS).stream().sorted().toList();
    }

    /** Whether tenders were assessed by the social value they promised. */
    boolean promisesSocialValue(String reference) {
        return criteria.of(reference).stream().anyMatch(criterion -> criterion.part() == CriterionPart.SOCIAL_VALUE);
    }

    /**
     * Names the contract manager, decides the tier, and writes what is owed under the contract.
     *
     * @return what was done, in a sentence
     * @throws RefusedSubmissionException if nobody of that name manages contracts, the list of obligations does not say what
     *     was promised, or days are not within the term
     */
    @Transactional
    String mobilise(String reference, String manager, Tiering.Scores scores, Plan plan) {
        var contract = new ContractReference(reference);
        refuse(reference, manager, plan, contracts.get(contract));
        Tiering.Outcome outcome = tiering.decideAndKeep(contracts.get(contract), scores, "Mobilise the contract");
        changes.setTier(contract, outcome.tier(), outcome.reviewEveryMonths());
        obligations.write(contract, owed(reference, plan));
        register.handOver(contract, manager);
        return "The contract was mobilised: it has a contract manager and is "
                + outcome.tier().name().toLowerCase(Locale.UK) + ", reviewed every " + outcome.reviewEveryMonths()
                + " months.";
    }

    private void refuse(String reference, String manager, Plan plan, Contract contract) {
        if (!members.of(StaffGroup.CONTRACT_MANAGERS).contains(manager)) {
            throw new RefusedSubmissionException("Contract manager: “" + manager + "” is no user name of the group “"
                    + StaffGroup.CONTRACT_MANAGERS.title() + "”.");
        }
        refuseUnknownPromise(reference);
        LocalDate end = Objects.requireNonNull(contract.term().end());
        if (plan.kickOff().isAfter(end)) {
            throw new RefusedSubmissionException("First meeting: the contract ends on " + WrittenDate.of(end) + ".");
        }
        if (plan.exitPlanBy().isAfter(end)) {
            throw new RefusedSubmissionException("Exit plan agreed by: the contract ends on " + WrittenDate.of(end)
                    + "; the plan is agreed before.");
        }
    }

    private void refuseUnknownPromise(String reference) {
        List<ContractObligation> promised = fromTender.of(reference).stream()
                .filter(one -> one.kind() == Kind.SOCIAL_VALUE)
                .toList();
        if (promised.isEmpty() && promisesSocialValue(reference)) {
            throw new RefusedSubmissionException("List of obligations: tenders were assessed by the social value they"
                    + " promised. Add each commitment of the tender.");
        }
        List<String> open = promised.stream()
                .filter(one -> one.target() == null)
                .map(one -> "“" + one.name() + "”")
                .toList();
        if (!open.isEmpty()) {
            throw new RefusedSubmissionException(
                    "List of obligations: write under Target what the supplier promised for " + String.join(", ", open)
                            + ".");
        }
    }

    private List<ContractObligation> owed(String reference, Plan plan) {
        var all = new ArrayList<>(fromTender.of(reference));
        all.add(once(all.size() + 1, Kind.KICK_OFF, "First meeting with the supplier", null, plan.kickOff()));
        String exit = terms.find(reference).map(TenderTerms::exitPlan).orElse(null);
        all.add(once(all.size() + 1, Kind.EXIT_PLAN, "Exit plan agreed with the supplier", exit, plan.exitPlanBy()));
        return all;
    }

    private static ContractObligation once(int number, Kind kind, String name, @Nullable String target, LocalDate by) {
        return new ContractObligation(number, kind, name, target, null, null, false, null, by);
    }
}
