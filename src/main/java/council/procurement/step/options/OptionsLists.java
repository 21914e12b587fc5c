package council.procurement.step.options;

import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.Procurements;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reads and writes the lists of step 2, and until when. */
@Component
class OptionsLists {

    private final Procurements procurements;
    private final JdbcClient jdbc;

    OptionsLists(Procurements procurements, JdbcClient jdbc) {
        this.procurements = procurements;
        this.jdbc = jdbc;
    }

    /** All staff but administrators read them. */
    boolean mayRead(Person person, String reference) {
        return person.groups().stream()
                        .flatMap(group -> StaffGroup.of(group).stream())
                        .anyMatch(group -> group != StaffGroup.ADMINISTRATORS)
                && procurements.find(reference).isPresent();
    }

    /** Procuring officers and corporate procurement write them until the strategy is approved. */
    Optional<String> closed(Person person, String reference) {
        boolean approved = jdbc.sql(
                        "select exists (select 1 from procurement where reference = ? and strategy_approved_on is not null)")
                .param(reference)
                .query(Boolean.class)
                .single();
        if (approved) {
            return Optional.of("The strategy is approved, and this list is part of it.");
        }
        return person.isIn(StaffGroup.PROCURING_OFFICERS) || person.isIn(StaffGroup.CORPORATE_PROCUREMENT)
                ? Optional.empty()
                : Optional.of("Procuring officers and corporate procurement write this list.");
    }
}
