package council.procurement.step.preparation;

import static council.procurement.step.preparation.PreparationVariables.PANEL_COMPLETE;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.sourcing.Panel;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/3-preparation/decide-on-conflicts.form}. */
@Component("decide-on-conflicts")
class DecideOnConflictsForm implements TaskForm<DecideOnConflictsForm.Answers> {

    private final PreparationFacts facts;
    private final Panel panel;
    private final PanelChanges changes;
    private final Preparations preparations;

    DecideOnConflictsForm(PreparationFacts facts, Panel panel, PanelChanges changes, Preparations preparations) {
        this.facts = facts;
        this.panel = panel;
        this.changes = changes;
        this.preparations = preparations;
    }

    record Answers(boolean decided) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put("conflictsSheet", facts.sheet(PanelConflictsSheet.ID, task));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        String reference = task.reference();
        refuseOnesOwn(task);
        long open = panel.of(reference).stream()
                .filter(AppointPanelForm::isUndecided)
                .count();
        if (open > 0) {
            throw new RefusedSubmissionException(
                    open + (open == 1 ? " declared conflict is" : " declared conflicts are")
                            + " not decided on yet. Open the list, decide on each and save it.");
        }
        changes.dismissTheConflicted(reference);
        boolean complete = PanelShape.of(panel.of(reference)).isComplete();
        if (!complete) {
            preparations.reached(reference, Stage.DRAFTING);
        }
        return TaskResult.of("The conflicts that were declared were decided on."
                        + (complete ? "" : " The panel is not complete any more."))
                .with(PANEL_COMPLETE, complete);
    }

    private void refuseOnesOwn(TaskContext task) {
        boolean own = panel.member(task.reference(), task.person().id())
                .filter(member -> Boolean.TRUE.equals(member.hasConflict()))
                .isPresent();
        if (own) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED,
                    "One of these conflicts is yours, and nobody decides on their own. Put the task back, so that somebody else"
                            + " can take it.");
        }
    }
}
