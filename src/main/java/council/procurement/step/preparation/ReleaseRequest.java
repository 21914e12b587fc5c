package council.procurement.step.preparation;

import council.procurement.approval.ApprovalRequest;
import council.procurement.approval.ApprovalRequest.Stakes;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A tender as it is put before those who release it. The same tender always makes the same request. */
@Component
class ReleaseRequest {

    private final Procurements procurements;
    private final Preparations preparations;
    private final ReleaseFacts facts;
    private final PreparationProperties settings;

    ReleaseRequest(
            Procurements procurements, Preparations preparations, ReleaseFacts facts, PreparationProperties settings) {
        this.procurements = procurements;
        this.preparations = preparations;
        this.facts = facts;
        this.settings = settings;
    }

    /** The request as the tender is now; nobody who worked on it may approve it. */
    @Transactional(readOnly = true)
    ApprovalRequest of(String reference) {
        Procurement procurement = procurements.get(reference);
        Money value = procurement.estimate().exVat();
        if (value == null) {
            throw new RefusedSubmissionException(
                    "What it may cost is not estimated. Start “Change value of a procurement” first: who releases a tender depends on it.");
        }
        RiskLevel risk = procurement.route().risk();
        return new ApprovalRequest(
                reference,
                ApprovalSubject.RELEASE,
                "Release the tender for: " + procurement.title() + ".",
                new Stakes(
                        value,
                        Boolean.TRUE.equals(procurement.route().keyDecision()),
                        risk == null ? RiskLevel.MEDIUM : risk),
                facts.of(procurement),
                preparations.authors(reference),
                settings.releaseDays());
    }
}
