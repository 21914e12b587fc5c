package council.procurement.approval;

import council.procurement.approval.ApprovalRequest.Stakes;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.Approvers;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.rules.catalogue.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who approves what, by the rule {@code approvers}. */
@Component
class ApproverRule {

    private final Catalogue rules;

    ApproverRule(Catalogue rules) {
        this.rules = rules;
    }

    /** Not kept with the case like other answers: everybody who may see the case would read what a tender is worth. */
    Reply.Answer ask(ApprovalSubject subject, Stakes stakes) {
        Reply reply = rules.find(Approvers.TABLE)
                .orElseThrow()
                .ask(Map.of(
                        "subject", subject.name(),
                        "valueExVat", stakes.valueExVat().inPounds(),
                        "keyDecision", stakes.keyDecision(),
                        "risk", stakes.risk().name()));
        if (reply instanceof Reply.Answer answer) {
            return answer;
        }
        throw new IllegalArgumentException(
                "Nobody can be found who approves " + subject + ": its value is not possible");
    }

    static Approvers approvers(Reply.Answer rule) {
        var seats = new LinkedHashMap<String, Integer>();
        for (String group : Approvers.groups()) {
            if (rule.outcome().get(group) instanceof Integer people && people > 0) {
                seats.put(group, people);
            }
        }
        return new Approvers(seats);
    }
}
