package council.procurement.step.award;

import council.procurement.document.Document;
import council.procurement.document.DocumentAccess;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.Procurements;
import org.springframework.stereotype.Component;

/**
 * Who may read what bidders are sent: once the award is approved, corporate procurement, the officer whose procurement it is,
 * and members of the panel who may see tenders.
 */
@Component
class AwardPapers implements DocumentAccess {

    static final String KEY = "award-papers";

    private final Procurements procurements;
    private final Panel panel;

    AwardPapers(Procurements procurements, Panel panel) {
        this.procurements = procurements;
        this.panel = panel;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String words() {
        return "corporate procurement, whoever's procurement it is, and members of the panel, once the award is approved";
    }

    @Override
    public boolean mayRead(Person person, Document document) {
        return mayRead(person, document.reference());
    }

    /** Whether the person may read the papers of that procurement now. */
    boolean mayRead(Person person, String reference) {
        return procurements
                .find(reference)
                .filter(procurement -> procurement.progress().awarded() != null)
                .filter(procurement -> person.isIn(StaffGroup.CORPORATE_PROCUREMENT)
                        || procurement.openedBy().equals(person.id())
                        || panel.member(reference, person.id())
                                .filter(PanelMember::maySeeTenders)
                                .isPresent())
                .isPresent();
    }
}
