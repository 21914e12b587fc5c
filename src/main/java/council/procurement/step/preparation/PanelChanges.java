package council.procurement.step.preparation;

import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.PanelPart;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appoints people to panels and takes them off. What somebody declared is not forgotten when they leave. */
@Service
class PanelChanges {

    private final Panel panel;

    PanelChanges(Panel panel) {
        this.panel = panel;
    }

    /** Makes the panel what it is to be, by user name; whoever stays keeps what they declared. */
    @Transactional
    void become(String reference, Map<String, PanelPart> wanted, String by) {
        List<PanelMember> now = panel.of(reference);
        now.stream()
                .filter(member -> !wanted.containsKey(member.person()))
                .forEach(member -> panel.dismiss(reference, member.person()));
        wanted.forEach((person, part) -> {
            boolean unchanged =
                    now.stream().anyMatch(member -> member.person().equals(person) && member.part() == part);
            if (!unchanged) {
                panel.appoint(reference, person, part, by);
            }
        });
    }

    /** Takes off the panel whoever may not take part because of a conflict. */
    @Transactional
    void dismissTheConflicted(String reference) {
        panel.of(reference).stream()
                .filter(member -> Boolean.FALSE.equals(member.cleared()))
                .forEach(member -> panel.dismiss(reference, member.person()));
    }
}
