package council.procurement.sourcing;

import council.procurement.engine.ModelBean;
import council.procurement.engine.ProcessVariable;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.engine.TaskContext;
import council.procurement.security.PeopleNames;
import java.util.List;

/**
 * Tells models for whom of a panel a task is done, once each. The task belongs to a group, is given to the member by {@link
 * AssignMemberListener}, and its form asks here whether it is the member who is at it.
 */
@ModelBean("panelMembers")
public class PanelMembers {

    /** The user name of the member that a task is for. Set by the engine for each task of a loop. */
    public static final ProcessVariable<String> MEMBER = ProcessVariable.text("member");

    private final Panel panel;
    private final PeopleNames people;

    PanelMembers(Panel panel, PeopleNames people) {
        this.panel = panel;
        this.people = people;
    }

    /** The user names of those who have not declared their interests. */
    public List<String> toDeclare(String reference) {
        return panel.of(reference).stream()
                .filter(member -> !member.declared())
                .map(PanelMember::person)
                .toList();
    }

    /** The user names of those who score quality and may see tenders. */
    public List<String> scoringQuality(String reference) {
        return panel.of(reference).stream()
                .filter(member -> member.part() == PanelPart.QUALITY && member.maySeeTenders())
                .map(PanelMember::person)
                .toList();
    }

    /**
     * Keeps everybody but the member from a task that is for a member of a panel.
     *
     * @throws RefusedSubmissionException if somebody else is at it
     */
    public void refuseOthers(TaskContext task) {
        String member = MEMBER.in(task);
        if (!member.equals(task.person().id())) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED,
                    "This task “" + task.name() + "” is for " + people.of(member)
                            + " and for nobody else, because everybody on a panel answers for themselves.");
        }
    }
}
