package council.procurement.step.award;

import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The obligations of a contract on a page; they are written when it is mobilised. */
@Component
class ContractObligationsSheet implements Sheet {

    private final ContractObligations obligations;

    ContractObligationsSheet(ContractObligations obligations) {
        this.obligations = obligations;
    }

    @Override
    public String id() {
        return "contract-obligations";
    }

    @Override
    public String question() {
        return "What is owed under the contract?";
    }

    @Override
    public String why() {
        return "Key performance indicators (Procurement Act 2023 s52), social value and the exit plan are followed up from the"
                + " first day of the contract.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.text("kind", "Kind", 100).shown(),
                SheetColumn.text("name", "What", 2000).shown(),
                SheetColumn.text("target", "Target", 2000).shown(),
                SheetColumn.text("every", "Assessed every … months", 10).shown(),
                SheetColumn.day("due", "By, or first assessed on").shown());
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return Arrays.stream(StaffGroup.values())
                        .filter(group -> group != StaffGroup.ADMINISTRATORS)
                        .anyMatch(person::isIn)
                && !obligations.of(reference).isEmpty();
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        return Optional.of("Obligations are written when the contract is mobilised.");
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return obligations.of(reference).stream()
                .map(ContractObligationsSheet::row)
                .toList();
    }

    private static Map<String, String> row(ContractObligations.Owed owed) {
        var row = new LinkedHashMap<String, String>();
        row.put("kind", owed.kind().words());
        row.put("name", owed.name());
        if (owed.target() != null) {
            row.put("target", owed.target());
        }
        if (owed.everyMonths() != null) {
            row.put("every", owed.everyMonths().toString());
        }
        row.put("due", owed.due().toString());
        return row;
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        throw new IllegalStateException("Obligations of " + reference + " are not written on a page");
    }
}
