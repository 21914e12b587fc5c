package council.procurement.document;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.TenderAccess;
import council.procurement.sourcing.TenderHandlers;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import org.springframework.stereotype.Component;

/** Who adds what suppliers sent as their tenders, and when: whoever may enter tenders, while they are entered. */
@Component
class TenderIntake {

    private final TenderStages stages;
    private final TenderAccess access;
    private final TenderHandlers handlers;
    private final Panel panel;

    TenderIntake(TenderStages stages, TenderAccess access, TenderHandlers handlers, Panel panel) {
        this.stages = stages;
        this.access = access;
        this.handlers = handlers;
        this.panel = panel;
    }

    /** Whether tenders are coming in now. */
    boolean isOpen(String reference) {
        return stages.reached(reference, TenderStage.PERIOD_BEGUN)
                && !stages.reached(reference, TenderStage.RECORDED)
                && !access.areOpened(reference);
    }

    /**
     * Keeps others away from tenders, and tenders from where none belong.
     *
     * @throws RefusedSubmissionException with the sentence that says why
     */
    void refuseUnlessFit(Person person, String reference) {
        if (!isOpen(reference)) {
            throw new RefusedSubmissionException(
                    "Who may read it: a supplier’s tender is added from when suppliers may tender until it is on record that"
                            + " all tenders are in. That is not now.");
        } else if (!person.isIn(StaffGroup.PROCURING_OFFICERS) && !person.isIn(StaffGroup.CORPORATE_PROCUREMENT)) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED, "Tenders are added by procuring officers and corporate procurement.");
        } else if (panel.member(reference, person.id()).isPresent()) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED, "You are on the panel that evaluates these tenders, so you do not add them.");
        } else if (!handlers.isClear(reference, person.id())) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED,
                    "Only who has declared to have no interest in this procurement handles its tenders. Declare on the list"
                            + " “Declaration of interests” first.");
        }
    }
}
