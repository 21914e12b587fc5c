package council.procurement.step.tender;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.engine.TaskContext;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMembers;
import council.procurement.sourcing.PanelPart;
import council.procurement.sourcing.TenderAccess;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Refuses people at tasks of the evaluation that are not theirs. */
@Component
class Admission {

    private final TenderAccess access;
    private final Panel panel;
    private final PanelMembers members;

    Admission(TenderAccess access, Panel panel, PanelMembers members) {
        this.access = access;
        this.panel = panel;
        this.members = members;
    }

    /** Refuses whoever may not read the tenders. */
    void reader(TaskContext task) {
        access.obstacle(task.person(), task.reference()).ifPresent(why -> {
            throw new RefusedSubmissionException(Ground.NOT_ALLOWED, why);
        });
    }

    /** Refuses whoever is on the panel: they evaluate. */
    void outsideThePanel(TaskContext task) {
        reader(task);
        if (panel.member(task.reference(), task.person().id()).isPresent()) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED,
                    "You are on the panel that evaluates these tenders; “" + task.name()
                            + "” is for somebody who is not.");
        }
    }

    /** Refuses whoever does not have that part on the panel. */
    void member(TaskContext task, PanelPart part) {
        if (!has(task, part)) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED,
                    "“" + task.name() + "” is for the member of the panel who " + part.words() + ".");
        }
        reader(task);
    }

    private boolean has(TaskContext task, PanelPart part) {
        return panel.member(task.reference(), task.person().id())
                .filter(member -> member.part() == part)
                .isPresent();
    }

    /** Refuses whoever is not the evaluator whose task it is. */
    void evaluator(TaskContext task) {
        othersTask(task).ifPresent(why -> {
            throw new RefusedSubmissionException(Ground.NOT_ALLOWED, why);
        });
    }

    /** Why this evaluator's task is not the person's; empty if it is. */
    Optional<String> othersTask(TaskContext task) {
        try {
            members.refuseOthers(task);
            return Optional.empty();
        } catch (RefusedSubmissionException others) {
            return Optional.of(others.sentence());
        }
    }
}
