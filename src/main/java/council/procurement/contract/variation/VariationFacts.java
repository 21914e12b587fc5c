package council.procurement.contract.variation;

import council.procurement.register.Contract;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the approver of a variation sees: the contract as it is beside the contract as it would be. */
@Component
class VariationFacts {

    private static final String SAME = "none";

    private final Contracts contracts;
    private final ContractFacts facts;
    private final VariationProposals proposals;
    private final PeopleNames people;
    private final VariationLaw law;

    VariationFacts(
            Contracts contracts,
            ContractFacts facts,
            VariationProposals proposals,
            PeopleNames people,
            VariationLaw law) {
        this.contracts = contracts;
        this.facts = facts;
        this.proposals = proposals;
        this.people = people;
        this.law = law;
    }

    @Transactional(readOnly = true)
    Map<String, Object> of(ContractReference reference, long proposal) {
        Contract contract = contracts.get(reference);
        VariationProposal proposed = proposals.get(reference, proposal);
        VariationProposal.Change change = proposed.change();
        LocalDate end = contract.term().end();
        Money value = contract.worth().exVat();
        LocalDate newEnd = change.newEnd() == null ? end : change.newEnd();
        Money newValue = change.newValue() == null ? value : change.newValue();
        var shown = new LinkedHashMap<>(facts.of(reference, Variations.STEP));
        shown.put("endNow", end == null ? "no agreed day" : WrittenDate.of(end));
        shown.put("endThen", newEnd == null ? "no agreed day" : WrittenDate.of(newEnd));
        shown.put("endChange", difference(end, newEnd));
        shown.put("valueNow", value == null ? "not recorded" : value.toString());
        shown.put("valueThen", newValue == null ? "not recorded" : newValue.toString());
        shown.put("valueChange", difference(value, newValue));
        shown.put("lawSays", law.sentence(contract, change, proposal));
        shown.put("agreedOn", WrittenDate.of(change.agreedOn()));
        shown.put("proposedBy", people.of(proposed.proposedBy()));
        shown.put("reason", change.reason());
        return shown;
    }

    /** {@code 365 days later}. */
    private static String difference(@Nullable LocalDate now, @Nullable LocalDate then) {
        if (now == null || then == null) {
            return then == null ? SAME : "an end is agreed";
        }
        long days = ChronoUnit.DAYS.between(now, then);
        return days == 0 ? SAME : Math.abs(days) + (days > 0 ? " days later" : " days earlier");
    }

    /** {@code £24,000 more (10.0%)}; the law's limits are percentages. */
    private static String difference(@Nullable Money now, @Nullable Money then) {
        if (now == null || then == null) {
            return then == null ? SAME : "recorded for the first time";
        }
        long pence = then.pence() - now.pence();
        if (pence == 0) {
            return SAME;
        }
        String words = new Money(Math.abs(pence)) + (pence > 0 ? " more" : " less");
        return now.pence() == 0 ? words : words + " (" + percent(Math.abs(pence), now.pence()) + "%)";
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
