package council.procurement.report;

import council.procurement.register.intake.RegisterColumn;
import council.procurement.rules.TransparencyCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How the database is asked for the cells of the public register, under the council's settings. */
@Component
public class RegisterCells {

    /** What is often a person's. */
    static final Set<RegisterColumn> CONTACTS =
            Set.copyOf(EnumSet.of(RegisterColumn.CONTACT_NAME, RegisterColumn.CONTACT_EMAIL));

    private final PublicationProperties properties;

    RegisterCells(PublicationProperties properties) {
        this.properties = properties;
    }

    /** The 38 cells as SQL, of the view {@code public_contract c}. */
    public List<String> expressions() {
        return RegisterColumn.lga().stream()
                .map(column -> isShown(column.officialName()) ? "c.\"" + column.officialName() + "\"" : "null::text")
                .toList();
    }

    /** Whether a column of that name is published at all. */
    public boolean isShown(String column) {
        return properties.contacts()
                || CONTACTS.stream().noneMatch(contact -> contact.officialName().equals(column));
    }

    /** The condition, as SQL of the view {@code public_contract c}, on which a contract is published at all. */
    public String published() {
        return properties.smallContracts() ? "true" : "(%s)".formatted(exceeds());
    }

    /** The condition on which the Transparency Code asks for a contract; a value that is not known counts as large. */
    static String exceeds() {
        return "c.value_ex_vat_pence is null or c.value_ex_vat_pence > "
                + TransparencyCode.Subject.CONTRACT.above().pence();
    }
}
