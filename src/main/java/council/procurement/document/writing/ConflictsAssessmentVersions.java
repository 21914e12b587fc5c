package council.procurement.document.writing;

import council.procurement.document.facts.CaseFacts;
import council.procurement.document.facts.ConflictsAssessment;
import council.procurement.document.facts.ConflictsAssessment.ConflictFacts;
import council.procurement.document.facts.ConflictsAssessment.DeclarationFacts;
import council.procurement.document.facts.DocumentKind;
import council.procurement.rules.CouncilTime;
import council.procurement.security.PeopleNames;
import council.procurement.sourcing.ConfirmedConflicts;
import council.procurement.sourcing.Conflicts;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes every version of a conflicts assessment as a document, as it is confirmed (Procurement Act 2023 s83). */
@Component
class ConflictsAssessmentVersions implements ConfirmedConflicts {

    private final Procurements procurements;
    private final Conflicts conflicts;
    private final Panel panel;
    private final PeopleNames people;
    private final DocumentWriter writer;
    private final Clock clock;

    ConflictsAssessmentVersions(
            Procurements procurements,
            Conflicts conflicts,
            Panel panel,
            PeopleNames people,
            DocumentWriter writer,
            Clock clock) {
        this.procurements = procurements;
        this.conflicts = conflicts;
        this.panel = panel;
        this.people = people;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void confirmed(String reference, Conflicts.Assessment version) {
        Procurement procurement = procurements.get(reference);
        boolean covered = procurement.isCovered(CouncilTime.dayOf(clock.instant()));
        writer.supersede(reference, Set.of(DocumentKind.CONFLICTS_ASSESSMENT), version.confirmedBy());
        writer.order(
                new ConflictsAssessment(
                        CaseFacts.of(procurement, covered, null),
                        version.version(),
                        version.occasion(),
                        people.of(version.confirmedBy()),
                        version.confirmed(),
                        version.reviewOn(),
                        known(reference),
                        declared(reference)),
                ConflictsAssessmentReaders.KEY,
                version.confirmedBy());
    }

    private List<ConflictFacts> known(String reference) {
        return conflicts.of(reference).stream()
                .map(one -> new ConflictFacts(
                        one.person(), one.nature().name().toLowerCase(Locale.UK), one.conflict(), one.mitigation()))
                .toList();
    }

    private List<DeclarationFacts> declared(String reference) {
        return Stream.concat(
                        panel.of(reference).stream()
                                .map(member -> declaration(member, member.part().words())),
                        panel.former(reference).stream()
                                .map(member -> declaration(member, "is not on the panel any more")))
                .toList();
    }

    private DeclarationFacts declaration(PanelMember member, String role) {
        return new DeclarationFacts(people.of(member.person()), role, words(member));
    }

    private static String words(PanelMember member) {
        if (!member.declared()) {
            return "Nothing yet.";
        } else if (!Boolean.TRUE.equals(member.hasConflict())) {
            return "No conflict.";
        }
        String decided = member.cleared() == null
                ? "Not decided on yet."
                : member.cleared() ? "May take part in spite of it." : "May not take part.";
        return "A conflict: " + member.conflict() + "\n" + decided
                + (member.mitigation() == null ? "" : " " + member.mitigation());
    }
}
