package council.procurement.step.tender;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.engine.TaskContext;
import council.procurement.security.PeopleNames;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelPart;
import council.procurement.sourcing.TenderAccess;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Refuses people at tasks of the evaluation that are not theirs. */
@Component
class Admission {

    private final TenderAccess access;
    private final Panel panel;
    private final Seats seats;
    private final PeopleNames people;

    Admission(TenderAccess access, Panel panel, Seats seats, PeopleNames people) {
        this.access = access;
        this.panel = panel;
        this.seats = seats;
        this.people = people;
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
                    "You are on the panel that evaluates these tenders; “" + task.name() + "” is for somebody who is not.");
        }
    }

    /** Refuses whoever does not have that part on the panel. */
    void member(TaskContext task, PanelPart part) {
        if (!has(task, part)) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED, "“" + task.name() + "” is for the member of the panel who " + part.words() + ".");
        }
        reader(task);
    }

    /** Whether the person has that part on the panel. */
    boolean has(TaskContext task, PanelPart part) {
        return panel.member(task.reference(), task.person().id())
                .filter(member -> member.part() == part)
                .isPresent();
    }

    /** Refuses whoever is not the evaluator whose task it is, or may not read the tenders. */
    void evaluator(TaskContext task) {
        othersSeat(task).ifPresent(why -> {
            throw new RefusedSubmissionException(Ground.NOT_ALLOWED, why);
        });
        reader(task);
    }

    /** Why this evaluator's task is not the person's; empty if it is. */
    Optional<String> othersSeat(TaskContext task) {
        Optional<String> holder = seats.holder(task.reference(), EvaluationVariables.SEAT.in(task));
        if (holder.isPresent() && holder.get().equals(task.person().id())) {
            return Optional.empty();
        }
        return Optional.of(holder.map(other -> "These scores are for " + people.of(other) + " to give. Each evaluator has a"
                        + " task of their own.")
                .orElse("Nobody's scores are awaited here any more."));
    }
}
