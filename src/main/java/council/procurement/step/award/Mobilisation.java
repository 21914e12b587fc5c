package council.procurement.step.award;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.Contract;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.SignedContracts;
import council.procurement.register.Tiering;
import council.procurement.rules.WrittenDate;
import council.procurement.security.GroupMembers;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.CriterionPart;
import council.procurement.sourcing.Indicators;
import java.time.LocalDate;
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
    private final Sources sources;
    private final ContractObligations obligations;

    Mobilisation(
            Contracts contracts,
            ContractChanges changes,
            SignedContracts register,
            Tiering tiering,
            GroupMembers members,
            AwardCriteria criteria,
            Indicators indicators,
            ContractObligations obligations) {
        this.contracts = contracts;
        this.changes = changes;
        this.register = register;
        this.tiering = tiering;
        this.members = members;
        this.sources = new Sources(criteria, indicators);
        this.obligations = obligations;
    }

    private record Sources(AwardCriteria criteria, Indicators indicators) {}

    /**
     * What is to happen first.
     *
     * @param socialValue what the supplier promised, one commitment per line; null for nothing
     * @param kickOff day of the first meeting
     * @param exitPlanBy day by which the exit plan is agreed
     */
    record Plan(@Nullable String socialValue, LocalDate kickOff, LocalDate exitPlanBy) {}

    /** User names of those who may look after contracts. */
    List<String> managers() {
        return members.of(StaffGroup.CONTRACT_MANAGERS).stream().sorted().toList();
    }

    /** Whether tenders were assessed by the social value they promised. */
    boolean promisesSocialValue(String reference) {
        return sources.criteria().of(reference).stream()
                .anyMatch(criterion -> criterion.part() == CriterionPart.SOCIAL_VALUE);
    }

    /**
     * Names the contract manager, decides the tier, and writes what is owed under the contract.
     *
     * @return what was done, in a sentence
     * @throws RefusedSubmissionException if nobody of that name manages contracts, what was promised is missing, or days are
     *     not within the term
     */
    @Transactional
    String mobilise(String reference, String manager, Tiering.Scores scores, Plan plan) {
        var contract = new ContractReference(reference);
        refuse(reference, manager, plan, contracts.get(contract));
        Tiering.Outcome outcome = tiering.decideAndKeep(contracts.get(contract), scores, "Mobilise the contract");
        changes.setTier(contract, outcome.tier(), outcome.reviewEveryMonths());
        obligations.write(contracts.get(contract), sources.indicators().of(reference), lines(plan.socialValue()), plan);
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
        if (promisesSocialValue(reference) && lines(plan.socialValue()).isEmpty()) {
            throw new RefusedSubmissionException("Social value: tenders were assessed by what they promised. Write each"
                    + " commitment of the tender on a line of its own.");
        }
        LocalDate end = Objects.requireNonNull(contract.term().end());
        if (plan.kickOff().isAfter(end)) {
            throw new RefusedSubmissionException("First meeting: the contract ends on " + WrittenDate.of(end) + ".");
        }
        if (plan.exitPlanBy().isAfter(end)) {
            throw new RefusedSubmissionException("Exit plan agreed by: the contract ends on " + WrittenDate.of(end)
                    + "; the plan is agreed before.");
        }
    }

    private static List<String> lines(@Nullable String written) {
        return written == null
                ? List.of()
                : written.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
