package council.procurement.contract.variation;

import council.procurement.contract.variation.VariationProposal.Basis;
import council.procurement.contract.variation.VariationProposal.Change;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.CaseRules;
import council.procurement.register.Contract;
import council.procurement.register.ContractReference;
import council.procurement.register.ExtensionOption;
import council.procurement.register.RuleAnswer;
import council.procurement.rules.ModificationGround;
import council.procurement.rules.Money;
import council.procurement.rules.Regime;
import council.procurement.rules.catalogue.Reply;
import council.procurement.rules.notices.NoticeCase.Circumstance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the law says of a variation, by the rule {@code modification}. It counts with VAT, takes the term provided for on
 * award to be the present one with its open options and without earlier changes, and adds up all earlier increases.
 */
@Component
class VariationLaw {

    private static final String RULE = "modification";
    private static final int LONGEST_YEARS = 90;
    private static final int MOST_MONTHS = 1_200;

    private final CaseRules rules;
    private final VariationProposals proposals;

    VariationLaw(CaseRules rules, VariationProposals proposals) {
        this.rules = rules;
        this.proposals = proposals;
    }

    /**
     * Asks the law about a proposal, as far as the register knows enough.
     *
     * @throws RefusedSubmissionException if the contract came under the Procurement Act and the change is not permitted
     */
    void check(Contract contract, Change change, long proposal) {
        Basis basis = change.basis();
        if (basis == null || unknown(contract, change) != null) {
            return;
        }
        Reply.Answer answer =
                rules.ask(contract.reference().value(), RULE, inputs(contract, change, basis), purpose(proposal));
        if (contract.regime() == Regime.PA2023
                && Boolean.FALSE.equals(answer.outcome().get("permitted"))) {
            throw new RefusedSubmissionException("Ground relied on: " + answer.because()
                    + " Propose a smaller change, or name the ground that permits it.");
        }
    }

    /** What whoever approves a proposal reads of it. */
    String sentence(Contract contract, Change change, long proposal) {
        String unknown =
                change.basis() == null ? "nobody was asked what the contract is for" : unknown(contract, change);
        return answered(contract.reference(), proposal)
                .map(answer -> answer.because() + " (" + answer.citation() + ")"
                        + (contract.regime() == null
                                ? " The register does not say under which law the contract was procured; check that first."
                                : ""))
                .orElseGet(() -> "Octant cannot work it out, because " + unknown
                        + ". Check sections 74 and 75 before you approve.");
    }

    /**
     * How large a change is against the limits within which the Act asks for no contract change notice: as the rule answered
     * when it was proposed; where the rule could not be asked or permits nothing, as far as the register tells.
     */
    Circumstance size(Contract contract, Change change, long proposal) {
        Basis basis = change.basis();
        if (basis != null && basis.ground() == ModificationGround.CORPORATE_RESTRUCTURING) {
            return Circumstance.LARGE_CHANGE;
        }
        return answered(contract.reference(), proposal)
                .map(RuleAnswer::outcome)
                .filter(outcome -> Boolean.TRUE.equals(outcome.get("permitted")))
                .map(outcome -> Boolean.TRUE.equals(outcome.get("changeNotice"))
                        ? Circumstance.LARGE_CHANGE
                        : Circumstance.SMALL_CHANGE)
                .orElseGet(() -> SizeOfChange.of(contract, basis == null ? null : basis.kind(), change));
    }

    private Optional<RuleAnswer> answered(ContractReference contract, long proposal) {
        return rules.of(contract.value()).stream()
                .filter(answer ->
                        answer.rule().equals(RULE) && answer.askedFor().equals(purpose(proposal)))
                .findFirst();
    }

    private static String purpose(long proposal) {
        return "Propose variation " + proposal;
    }

    /** What keeps the rule from being asked, in words; null if nothing does. */
    private static @Nullable String unknown(Contract contract, Change change) {
        Contract.Term term = contract.term();
        Money value = contract.worth().exVat();
        if (contract.regime() == Regime.PCR2015 || contract.regime() == Regime.OTHER) {
            return "the contract was procured under earlier regulations, which the rule does not cover";
        } else if (term.start() == null || term.end() == null) {
            return "the register does not say from when to when the contract runs";
        }
        if (value == null || value.pence() <= 0) {
            return "the register does not say what the contract is worth";
        }
        LocalDate last = change.newEnd() == null || change.newEnd().isBefore(term.end()) ? term.end() : change.newEnd();
        return ChronoUnit.YEARS.between(term.start(), last) >= LONGEST_YEARS
                ? "the contract would run for more than " + LONGEST_YEARS + " years"
                : null;
    }

    private Map<String, @Nullable Object> inputs(Contract contract, Change change, Basis basis) {
        LocalDate end = Objects.requireNonNull(contract.term().end());
        Money value = Objects.requireNonNull(contract.worth().exVat());
        VariationProposals.Past past = proposals.past(contract.reference());
        Money known = contract.worth().incVat();
        Money before = known != null && known.pence() > 0 ? known : incVat(value, basis);
        Money difference =
                change.newValue() == null ? Money.ZERO : change.newValue().minus(value);
        Money more = incVat(difference, basis);
        Money after = new Money(Math.max(0, before.pence() + more.pence()));
        Money small = new Money(
                Math.max(0, more.pence()) + incVat(past.increasesExVat(), basis).pence());
        var inputs = new LinkedHashMap<String, @Nullable Object>();
        inputs.put("kind", basis.kind());
        inputs.put("valueBeforeIncVat", before);
        inputs.put("valueAfterIncVat", after);
        int termChange = change.newEnd() == null ? 0 : monthsMore(end, change.newEnd());
        inputs.put("maximumTermMonths", Math.max(-termChange, maximumTerm(contract, end.minusDays(past.days()))));
        inputs.put("termChangeMonths", termChange);
        inputs.put("ground", basis.ground());
        inputs.put("cumulativeChangeIncVat", small);
        return inputs;
    }

    private static Money incVat(Money exVat, Basis basis) {
        return Money.rounded(exVat.inPounds().multiply(BigDecimal.ONE.add(basis.vatRate())));
    }

    /** Whole months, and at least one. */
    private static int maximumTerm(Contract contract, LocalDate end) {
        int options = contract.options().stream()
                .filter(ExtensionOption::isOpen)
                .mapToInt(ExtensionOption::months)
                .sum();
        long months =
                ChronoUnit.MONTHS.between(Objects.requireNonNull(contract.term().start()), end.plusDays(1));
        return (int) Math.min(MOST_MONTHS, Math.max(1, months + options));
    }

    /** A month that has begun counts. */
    private static int monthsMore(LocalDate end, LocalDate newEnd) {
        boolean later = newEnd.isAfter(end);
        LocalDate first = (later ? end : newEnd).plusDays(1);
        LocalDate last = (later ? newEnd : end).plusDays(1);
        long months = ChronoUnit.MONTHS.between(first, last);
        int begun = (int) (first.plusMonths(months).equals(last) ? months : months + 1);
        return later ? begun : -begun;
    }
}
