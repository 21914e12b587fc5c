package council.procurement.breakglass;

import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.Cycles;
import council.procurement.security.GroupMembers;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.TenderAccess;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may break the glass of a case, and what stays shut even then. */
@Component
class BreakGlassRules {

    private final BreakGlassProperties properties;
    private final Panel panel;
    private final TenderAccess access;
    private final GroupMembers members;
    private final Contracts contracts;
    private final Cycles cycles;

    BreakGlassRules(
            BreakGlassProperties properties,
            Panel panel,
            TenderAccess access,
            GroupMembers members,
            Contracts contracts,
            Cycles cycles) {
        this.properties = properties;
        this.panel = panel;
        this.access = access;
        this.members = members;
        this.contracts = contracts;
        this.cycles = cycles;
    }

    /** What the case is about; empty if there is no contract and no cycle of that reference. */
    Optional<String> titleOf(String reference) {
        return contracts
                .find(new ContractReference(reference))
                .map(contract -> contract.title())
                .or(() -> cycles.find(reference).map(cycle -> cycle.title()));
    }

    /** Whether the person belongs to those who may ask at all. */
    boolean mayAsk(Person person) {
        return !person.isIn(StaffGroup.ADMINISTRATORS)
                && properties.readers().stream().anyMatch(person::isIn);
    }

    /** Why this person may not break the glass of that case; empty if they may. */
    Optional<String> obstacle(Person person, String reference) {
        if (person.isIn(StaffGroup.ADMINISTRATORS)) {
            return Optional.of("Administrators read nothing that is confidential, and cannot ask to.");
        } else if (!mayAsk(person)) {
            return Optional.of(
                    "Confidential facts are read in an emergency by " + words(properties.readers()) + " only.");
        } else if (panel.member(reference, person.id()).isPresent()) {
            return Optional.of("You are on the panel of this procurement, which reads what its declarations allow.");
        } else if (properties.alerted().stream()
                .flatMap(group -> members.of(group).stream())
                .allMatch(person.id()::equals)) {
            return Optional.of("There is nobody else among " + words(properties.alerted())
                    + " whom Octant could alert. Ask an administrator to add somebody.");
        }
        return Optional.empty();
    }

    private static String words(Set<StaffGroup> groups) {
        return groups.stream()
                .map(StaffGroup::title)
                .sorted()
                .reduce((one, other) -> one + " and " + other)
                .orElse("nobody");
    }

    /** Whether facts of that kind are shut now, whoever asks: before tenders are opened. */
    boolean isSealed(ConfidentialKind kind, String reference) {
        return kind.isSealedWithTenders() && !access.areOpened(reference);
    }
}
