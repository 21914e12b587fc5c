package council.procurement.step.tender;

import council.procurement.approval.AskedApprovers;
import council.procurement.document.Document;
import council.procurement.document.DocumentAccess;
import council.procurement.rules.ApprovalSubject;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.TenderAccess;
import council.procurement.sourcing.TenderHandlers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may read the award recommendation report: those who may read the whole evaluation, scores and prices, and those who are
 * asked to approve the award, or did. It has the scores that the panel agreed on and nothing of what each evaluator wrote. Who
 * declared an interest in the procurement does not read it as an approver, and administrators never do.
 */
@Component
class RecommendationReportReaders implements DocumentAccess {

    static final String KEY = "award-recommendation";

    private final TenderAccess access;
    private final Panel panel;
    private final TenderHandlers handlers;
    private final AskedApprovers approvers;

    RecommendationReportReaders(TenderAccess access, Panel panel, TenderHandlers handlers, AskedApprovers approvers) {
        this.access = access;
        this.panel = panel;
        this.handlers = handlers;
        this.approvers = approvers;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String words() {
        return "those of this procurement who may read its tenders, scores and prices, and those who approve its award";
    }

    @Override
    public boolean mayRead(Person person, Document document) {
        String reference = document.reference();
        return (access.maySeePrices(person, reference) && access.maySeeScores(person, reference))
                || (approvers.include(person, reference, ApprovalSubject.AWARD) && isImpartial(person, reference));
    }

    private boolean isImpartial(Person person, String reference) {
        return !person.isIn(StaffGroup.ADMINISTRATORS)
                && handlers.conflict(reference, person.id()).isEmpty()
                && Stream.concat(panel.of(reference).stream(), panel.former(reference).stream())
                        .filter(member -> member.person().equals(person.id()))
                        .allMatch(member -> member.conflict() == null);
    }
}
