package council.procurement.step.preparation;

import static council.procurement.step.preparation.PreparationVariables.CONFLICT_DECLARED;

import council.procurement.engine.Messages;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.Contract;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.PanelMembers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/3-preparation/declare-interests.form}, for one member of the panel and nobody else. */
@Component("declare-interests")
class DeclareInterestsForm implements TaskForm<DeclareInterestsForm.Answers> {

    /** Tells {@code BoundaryEvent_DeclaredWhileChased}. */
    private static final String DECLARED = "preparation.interestsDeclared";

    private final PreparationFacts facts;
    private final Panel panel;
    private final PanelMembers members;
    private final Incumbents incumbents;
    private final Messages messages;

    DeclareInterestsForm(
            PreparationFacts facts, Panel panel, PanelMembers members, Incumbents incumbents, Messages messages) {
        this.facts = facts;
        this.panel = panel;
        this.members = members;
        this.incumbents = incumbents;
        this.messages = messages;
    }

    enum Interest {
        NONE,
        CONFLICT
    }

    record Answers(Interest interest, @Nullable String conflict, boolean willSay) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        members.refuseOthers(task);
        Map<String, Object> shown = facts.of(task);
        shown.put(
                "part",
                panel.member(task.reference(), task.person().id())
                        .map(PanelMember::part)
                        .map(part -> switch (part) {
                            case QUALITY -> "score quality, without seeing prices";
                            case PRICE -> "assess prices";
                            case MODERATOR -> "moderate";
                        })
                        .orElse("take part"));
        shown.put(
                "incumbent",
                incumbents
                        .contract(facts.procurement(task))
                        .map(Contract::supplier)
                        .map(supplier -> "The supplier today is " + supplier + ".")
                        .orElse("There is no supplier today that Octant knows of."));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        members.refuseOthers(task);
        String reference = task.reference();
        panel.declare(reference, task.person().id(), answers.conflict());
        if (members.toDeclare(reference).isEmpty()) {
            messages.tell(DECLARED, reference);
        }
        TaskResult result = TaskResult.of("A member of the panel declared their interests.");
        return answers.conflict() == null ? result : result.with(CONFLICT_DECLARED, true);
    }
}
