package council.procurement.step.preparation;

import council.procurement.engine.Messages;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.security.PeopleNames;
import council.procurement.sourcing.PanelMembers;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/3-preparation/chase-declarations.form}. */
@Component("chase-declarations")
class ChaseDeclarationsForm implements TaskForm<ChaseDeclarationsForm.Answers> {

    /** Tells {@code BoundaryEvent_PanelToChange}. */
    private static final String TO_CHANGE = "preparation.panelToChange";

    private final PreparationFacts facts;
    private final PanelMembers members;
    private final Preparations preparations;
    private final PeopleNames people;
    private final Messages messages;

    ChaseDeclarationsForm(
            PreparationFacts facts,
            PanelMembers members,
            Preparations preparations,
            PeopleNames people,
            Messages messages) {
        this.facts = facts;
        this.members = members;
        this.preparations = preparations;
        this.people = people;
        this.messages = messages;
    }

    enum Next {
        WAIT,
        CHANGE
    }

    record Answers(Next next, String chased) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put(
                "waitsFor",
                PreparationFacts.listed(members.toDeclare(task.reference()).stream()
                        .map(people::of)
                        .toList()));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        if (answers.next() == Next.WAIT) {
            return TaskResult.of("Declarations of interests were chased: " + answers.chased());
        }
        preparations.reached(task.reference(), Stage.DRAFTING);
        messages.tell(TO_CHANGE, task.reference());
        return TaskResult.of("The evaluation panel is to be changed: " + answers.chased());
    }
}
