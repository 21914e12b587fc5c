package council.procurement.step.preparation;

import council.procurement.engine.Markdown;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import council.procurement.sourcing.ConflictOfInterest;
import council.procurement.sourcing.Conflicts;
import council.procurement.sourcing.Panel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Form {@code forms/3-preparation/assess-conflicts.form}. */
@Component("assess-conflicts")
class AssessConflictsForm implements TaskForm<AssessConflictsForm.Answers> {

    /** For what the assessment is confirmed here. */
    static final String OCCASION = "Release of the tender";

    private static final String SHEET = "conflicts";

    private final PreparationFacts facts;
    private final Conflicts conflicts;
    private final Panel panel;
    private final PeopleNames people;
    private final TenderRules rules;
    private final Clock clock;

    AssessConflictsForm(
            PreparationFacts facts,
            Conflicts conflicts,
            Panel panel,
            PeopleNames people,
            TenderRules rules,
            Clock clock) {
        this.facts = facts;
        this.conflicts = conflicts;
        this.panel = panel;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    record Answers(LocalDate reviewOn, boolean complete) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        String reference = task.reference();
        Map<String, Object> shown = facts.of(task);
        shown.put("conflictsSheet", facts.sheet(SHEET, task));
        shown.put(
                "known",
                PreparationFacts.listed(conflicts.of(reference).stream()
                        .map(AssessConflictsForm::words)
                        .toList()));
        shown.put("panel", Markdown.list(onPanel(reference)));
        shown.put("assessment", assessment(reference));
        shown.put(
                "why",
                rules.shown(facts.procurement(task)).isCovered()
                        ? "a conflicts assessment is prepared before the tender or transparency notice, and confirmed in it and in"
                                + " later ones (Procurement Act 2023 section 83)."
                        : "the law asks for a conflicts assessment in covered procurements (Procurement Act 2023 section 83); below"
                                + " the threshold it is Octant’s default, so that the panel’s declarations are looked at by"
                                + " somebody.");
        return shown;
    }

    private static String words(ConflictOfInterest one) {
        return one.person() + " (" + one.nature().name().toLowerCase(Locale.UK) + "): " + one.conflict()
                + " What is done: " + one.mitigation();
    }

    private List<String> onPanel(String reference) {
        return Stream.concat(
                        panel.of(reference).stream()
                                .map(member -> people.of(member.person()) + " "
                                        + member.part().words() + ", "
                                        + (Boolean.TRUE.equals(member.hasConflict())
                                                ? "declared: " + member.conflict() + " May take part: "
                                                        + member.mitigation()
                                                : "declared no conflict")),
                        panel.former(reference).stream()
                                .map(member -> people.of(member.person()) + " is not on the panel any more, declared: "
                                        + member.conflict()
                                        + (member.mitigation() == null ? "" : " Decided: " + member.mitigation())))
                .toList();
    }

    private String assessment(String reference) {
        return conflicts
                .assessment(reference)
                .map(latest -> "version " + latest.version() + " was confirmed by " + people.of(latest.confirmedBy())
                        + " on " + WrittenDate.of(latest.confirmed()) + ", for: " + latest.occasion()
                        + (conflicts.changedSinceConfirmed(reference) ? ". Something has changed since." : "."))
                .orElse("none is confirmed yet.");
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        if (!answers.reviewOn().isAfter(today)) {
            throw new RefusedSubmissionException("When is it looked at again?: give a day to come.");
        }
        int version =
                conflicts.confirm(task.reference(), OCCASION, task.person().id(), answers.reviewOn());
        return TaskResult.of(
                "Version " + version + " of the conflicts assessment was confirmed. It is looked at again by "
                        + WrittenDate.of(answers.reviewOn()) + ".");
    }
}
