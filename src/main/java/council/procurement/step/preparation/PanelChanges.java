package council.procurement.step.preparation;

import council.procurement.security.PeopleNames;
import council.procurement.sourcing.ConflictOfInterest.Nature;
import council.procurement.sourcing.Conflicts;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.PanelPart;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appoints people to panels and takes them off. What somebody declared is not forgotten when they leave. */
@Service
class PanelChanges {

    private final Panel panel;
    private final Conflicts conflicts;
    private final PeopleNames people;

    PanelChanges(Panel panel, Conflicts conflicts, PeopleNames people) {
        this.panel = panel;
        this.conflicts = conflicts;
        this.people = people;
    }

    /** Makes the panel what it is to be, by user name; whoever stays keeps what they declared. */
    @Transactional
    void become(String reference, Map<String, PanelPart> wanted, String by) {
        List<PanelMember> now = panel.of(reference);
        now.stream()
                .filter(member -> !wanted.containsKey(member.person()))
                .forEach(member -> dismiss(reference, member, by));
        wanted.forEach((person, part) -> {
            boolean unchanged = now.stream()
                    .anyMatch(member -> member.person().equals(person) && member.part() == part);
            if (!unchanged) {
                panel.appoint(reference, person, part, by);
            }
        });
    }

    /** Takes off the panel whoever may not take part because of a conflict. */
    @Transactional
    void dismissTheConflicted(String reference, String by) {
        panel.of(reference).stream()
                .filter(member -> Boolean.FALSE.equals(member.cleared()))
                .forEach(member -> dismiss(reference, member, by));
    }

    private void dismiss(String reference, PanelMember member, String by) {
        if (Boolean.TRUE.equals(member.hasConflict())) {
            conflicts.note(
                    reference,
                    people.of(member.person()),
                    Nature.ACTUAL,
                    Objects.requireNonNull(member.conflict()),
                    "Not on the panel."
                            + (member.mitigation() == null ? "" : " " + member.mitigation()),
                    by);
        }
        panel.dismiss(reference, member.person());
    }
}
