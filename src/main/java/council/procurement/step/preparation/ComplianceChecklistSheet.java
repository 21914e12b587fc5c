package council.procurement.step.preparation;

import org.springframework.stereotype.Component;

/** The laws and policies that a tender touches. */
@Component
class ComplianceChecklistSheet extends ChecklistSheet {

    static final String ID = "compliance-checklist";

    ComplianceChecklistSheet(Checklists checklists, Preparations preparations, ListRights rights) {
        super(Checklist.COMPLIANCE, checklists, preparations, rights);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String question() {
        return "Which laws and policies does this contract touch, and how are they kept?";
    }

    @Override
    public String why() {
        return "Whoever buys for the council keeps more than procurement law. Name what was done: the equality or data protection"
                + " impact assessment, the clause, the check.";
    }
}
