package council.procurement.step.revaluation;

import council.procurement.register.CaseRules;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.Approvers;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import council.procurement.rules.catalogue.Reply;
import council.procurement.sourcing.Procurement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Who approves the strategy at the old and at the new value. Like all answers about approvers, these are not kept with the
 * case's other answers.
 *
 * <p>Source: the table {@code approvers}, by the council's scheme of delegation.
 */
@Component
class ApprovalsOfValue {

    private static final String SUBJECT = "Approval of the strategy";

    private final CaseRules rules;

    ApprovalsOfValue(CaseRules rules) {
        this.rules = rules;
    }

    /** Who approves it, before and now; left out until step 2 has found its risk. */
    Finding of(Revaluation revaluation, Procurement procurement) {
        RiskLevel risk = procurement.route().risk();
        Revaluation.Value before = revaluation.before();
        if (risk == null || before == null) {
            return Finding.leftOut(
                    SUBJECT, "its risk is not assessed yet; who approves is found out when it is asked.");
        }
        boolean key = Boolean.TRUE.equals(procurement.route().keyDecision());
        String then = approvers(before.exVat(), key, risk);
        String now = approvers(revaluation.now().exVat(), key, risk);
        return new Finding(
                SUBJECT,
                then,
                now,
                then.equals(now) ? null : "Have the strategy approved by those who approve at the new value.");
    }

    private String approvers(Money exVat, boolean key, RiskLevel risk) {
        Reply.Answer answer = rules.consider(
                Approvers.TABLE,
                Map.of("subject", ApprovalSubject.STRATEGY, "valueExVat", exVat, "keyDecision", key, "risk", risk));
        var seats = new LinkedHashMap<String, Integer>();
        for (String group : Approvers.groups()) {
            Object people = Objects.requireNonNullElse(answer.outcome().get(group), 0);
            if (people instanceof Integer some && some > 0) {
                seats.put(group, some);
            }
        }
        return new Approvers(seats).words();
    }
}
