package council.procurement.step.preparation;

import council.procurement.register.Contract;
import council.procurement.register.Contracts;
import council.procurement.security.PeopleNames;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.Procurement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who on a panel looks after the contract that is expiring, and so may favour its supplier or be thought to. */
@Component
class Incumbents {

    private final Contracts contracts;
    private final Panel panel;
    private final PeopleNames people;

    Incumbents(Contracts contracts, Panel panel, PeopleNames people) {
        this.contracts = contracts;
        this.panel = panel;
        this.people = people;
    }

    /** The contract that the procurement follows; empty for something new. */
    Optional<Contract> contract(Procurement procurement) {
        return Optional.ofNullable(procurement.predecessorContract()).flatMap(contracts::find);
    }

    /** The user names of those on the panel whom the register names as owner or manager of that contract. */
    List<String> on(Procurement procurement) {
        List<String> named = contract(procurement).stream()
                .map(Contract::management)
                .flatMap(management -> Stream.of(
                                Optional.ofNullable(management.owner()), Optional.ofNullable(management.manager()))
                        .flatMap(Optional::stream))
                .map(String::strip)
                .toList();
        return panel.of(procurement.reference()).stream()
                .map(PanelMember::person)
                .filter(person -> named.stream()
                        .anyMatch(name -> name.equalsIgnoreCase(person) || name.equalsIgnoreCase(people.of(person))))
                .toList();
    }
}
