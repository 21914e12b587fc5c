package council.procurement.step.preparation;

import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may read and write the lists of a tender, and when. */
@Component
class ListRights {

    private static final Set<StaffGroup> ONLOOKERS = EnumSet.of(StaffGroup.MANAGERS, StaffGroup.AUDITORS);

    private final Preparations preparations;

    ListRights(Preparations preparations) {
        this.preparations = preparations;
    }

    /** Whether the preparation has begun, and the person gets tasks or looks on. */
    boolean mayRead(Person person, String reference) {
        return person.groups().stream()
                        .flatMap(group -> StaffGroup.of(group).stream())
                        .anyMatch(group -> group.hasTasks() || ONLOOKERS.contains(group))
                && preparations.find(reference).isPresent();
    }

    /** Why the person cannot write a list that is open until the tender is put before those who release it. */
    Optional<String> closed(Person person, String reference) {
        return person.isIn(StaffGroup.PROCURING_OFFICERS) || person.isIn(StaffGroup.CORPORATE_PROCUREMENT)
                ? closed(reference)
                : Optional.of("Procuring officers and corporate procurement write this list.");
    }

    /** The same of the panel, which is also closed while its members declare their interests. */
    Optional<String> panelClosed(Person person, String reference) {
        return closed(person, reference)
                .or(() -> preparations.get(reference).stage() == Stage.PANEL_SETTLED
                        ? Optional.of(
                                "The panel is appointed, and its members declare their interests. Corporate procurement"
                                        + " can have it changed.")
                        : Optional.empty());
    }

    /** Why nobody can change anything now; empty if somebody can. */
    Optional<String> closed(String reference) {
        return switch (preparations.get(reference).stage()) {
            case DRAFTING, PANEL_SETTLED -> Optional.empty();
            case AT_THE_GATE ->
                Optional.of(
                        "The tender is before those who release it. Nothing of it changes until they have decided.");
            case RELEASED -> Optional.of("The tender is released. This is what suppliers were told.");
        };
    }
}
