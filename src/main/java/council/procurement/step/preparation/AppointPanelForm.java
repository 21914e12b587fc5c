package council.procurement.step.preparation;

import static council.procurement.step.preparation.PreparationVariables.CONFLICT_DECLARED;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.security.PeopleNames;
import council.procurement.sourcing.ConflictOfInterest.Nature;
import council.procurement.sourcing.Conflicts;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/3-preparation/appoint-panel.form}. */
@Component("appoint-panel")
class AppointPanelForm implements TaskForm<AppointPanelForm.Answers> {

    private static final String LOOKS_AFTER = "Looks after the contract that is expiring";

    private final PreparationFacts facts;
    private final Panel panel;
    private final Incumbents incumbents;
    private final Conflicts conflicts;
    private final Preparations preparations;
    private final PeopleNames people;

    AppointPanelForm(
            PreparationFacts facts,
            Panel panel,
            Incumbents incumbents,
            Conflicts conflicts,
            Preparations preparations,
            PeopleNames people) {
        this.facts = facts;
        this.panel = panel;
        this.incumbents = incumbents;
        this.conflicts = conflicts;
        this.preparations = preparations;
        this.people = people;
    }

    record Answers(@Nullable String incumbentBecause, boolean appointed) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        List<String> flagged = incumbents.on(facts.procurement(task));
        Map<String, Object> shown = facts.of(task);
        shown.put("panelSheet", facts.sheet(PanelSheet.ID, task));
        shown.put("flagged", !flagged.isEmpty());
        shown.put(
                "incumbents",
                flagged.isEmpty()
                        ? new Markdown("")
                        : new Markdown(
                                "**Look again:** these people look after the contract that is expiring, and could favour its"
                                        + " supplier or be thought to:"
                                        + Markdown.list(flagged.stream()
                                                        .map(people::of)
                                                        .toList())
                                                .text()));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        String reference = task.reference();
        List<PanelMember> members = panel.of(reference);
        WrittenRows.refuse(PanelShape.of(members).faults());
        if (answers.incumbentBecause() != null) {
            incumbents
                    .on(facts.procurement(task))
                    .forEach(person -> noteOnce(
                            reference,
                            people.of(person),
                            answers.incumbentBecause(),
                            task.person().id()));
        }
        preparations.workedOn(reference, task.person().id(), task.key());
        preparations.reached(reference, Stage.PANEL_SETTLED);
        return TaskResult.of("The evaluation panel was appointed: " + members.size()
                        + " people, each of whom declares their interests.")
                .with(CONFLICT_DECLARED, members.stream().anyMatch(AppointPanelForm::isUndecided));
    }

    private void noteOnce(String reference, String person, String mitigation, String by) {
        boolean known = conflicts.of(reference).stream()
                .anyMatch(one -> one.person().equals(person)
                        && one.conflict().equals(LOOKS_AFTER)
                        && one.mitigation().equals(mitigation));
        if (!known) {
            conflicts.note(reference, person, Nature.PERCEIVED, LOOKS_AFTER, mitigation, by);
        }
    }

    /** Whether the person declared a conflict on which nobody has decided. */
    static boolean isUndecided(PanelMember member) {
        return Boolean.TRUE.equals(member.hasConflict()) && member.cleared() == null;
    }
}
