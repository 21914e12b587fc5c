package council.procurement.step.preparation;

import org.springframework.stereotype.Component;

/** The sustainability checklist of the council's strategy. */
@Component
class SustainabilityChecklistSheet extends ChecklistSheet {

    static final String ID = "sustainability-checklist";

    SustainabilityChecklistSheet(Checklists checklists, Preparations preparations, ListRights rights) {
        super(Checklist.SUSTAINABILITY, checklists, preparations, rights);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String question() {
        return "What does this purchase do to the environment, and what is done about it?";
    }

    @Override
    public String why() {
        return "The council checks every procurement against these points. Whatever matters here belongs in the specification,"
                + " the criteria or the terms; whatever does not, say why.";
    }
}
