package council.procurement.step.award;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractObligation;
import council.procurement.register.ContractObligation.Kind;
import council.procurement.register.ContractObligations;
import council.procurement.register.ContractReference;
import council.procurement.register.ObligationReport;
import council.procurement.register.ObligationReports;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The obligations of a contract on a page. It begins with what the tender fixed and asked for; contract managers complete it
 * until the contract is mobilised.
 */
@Component
class ContractObligationsSheet implements Sheet {

    static final String ID = "contract-obligations";

    private final ObligationsFromTender sources;
    private final ContractObligations obligations;
    private final ObligationReports reports;
    private final ObligationCheck check;

    ContractObligationsSheet(
            ObligationsFromTender sources,
            ContractObligations obligations,
            ObligationReports reports,
            ObligationCheck check) {
        this.reports = reports;
        this.sources = sources;
        this.obligations = obligations;
        this.check = check;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String question() {
        return "What is owed under the contract?";
    }

    @Override
    public String why() {
        return "Key performance indicators (Procurement Act 2023 s52), social value and the exit plan are followed up from the"
                + " first day of the contract. What the tender fixed and asked for is here already.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.id("number"),
                SheetColumn.choice("kind", "Kind", Kind.class, Kind::words),
                SheetColumn.text("name", "What", 2000),
                SheetColumn.text("target", "Target", 2000)
                        .hint("What is to be reached. For social value: how much the supplier promised.")
                        .optional(),
                SheetColumn.text("measuredBy", "How it is measured or shown", 2000)
                        .optional(),
                SheetColumn.number("every", "Assessed every … months", 1, 120, 0)
                        .hint("Leave it empty for what is done once.")
                        .optional(),
                SheetColumn.day("due", "By, or next assessed on"),
                SheetColumn.text("latest", "What came of it last", 300).shown());
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return Arrays.stream(StaffGroup.values())
                        .filter(group -> group != StaffGroup.ADMINISTRATORS)
                        .anyMatch(person::isIn)
                && (sources.areOpen(reference) || !sources.of(reference).isEmpty());
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        if (!sources.areOpen(reference)) {
            return Optional.of("These obligations were agreed when the contract was mobilised.");
        }
        return person.isIn(StaffGroup.CONTRACT_MANAGERS) || person.isIn(StaffGroup.CORPORATE_PROCUREMENT)
                ? Optional.empty()
                : Optional.of("Contract managers complete this list until the contract is mobilised.");
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        List<ObligationReport> told = reports.of(new ContractReference(reference));
        return sources.of(reference).stream()
                .map(one -> row(
                        one,
                        told.stream()
                                .filter(report -> report.number() == one.number())
                                .findFirst()))
                .toList();
    }

    private static Map<String, String> row(ContractObligation one, Optional<ObligationReport> latest) {
        var row = new LinkedHashMap<String, String>();
        row.put("number", String.valueOf(one.number()));
        row.put("kind", one.kind().name());
        row.put("name", one.name());
        if (one.target() != null) {
            row.put("target", one.target());
        }
        if (one.measuredBy() != null) {
            row.put("measuredBy", one.measuredBy());
        }
        if (one.everyMonths() != null) {
            row.put("every", one.everyMonths().toString());
        }
        row.put("due", one.due().toString());
        latest.ifPresent(report -> row.put("latest", report.words()));
        return row;
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        List<ContractObligation> before = sources.of(reference);
        var written = new ArrayList<ContractObligation>();
        for (Map<String, Object> cells : rows) {
            written.add(read(new CheckedRow(cells), written.size() + 1, before));
        }
        List<String> faults = check.faults(reference, before, written);
        if (!faults.isEmpty()) {
            throw new RefusedSubmissionException(String.join("\n", faults));
        }
        obligations.write(new ContractReference(reference), written);
    }

    /** A row as an obligation; which indicator or measure of the tender it came of stays with it. */
    private static ContractObligation read(CheckedRow row, int number, List<ContractObligation> before) {
        Optional<ContractObligation> known = before.stream()
                .filter(one -> String.valueOf(one.number()).equals(row.textOrNull("number")))
                .findFirst();
        BigDecimal every = row.numberOrNull("every");
        Kind kind = row.choice("kind", Kind.class);
        return new ContractObligation(
                number,
                kind,
                row.text("name"),
                row.textOrNull("target"),
                row.textOrNull("measuredBy"),
                every == null ? null : every.intValueExact(),
                kind == Kind.INDICATOR
                        && known.map(ContractObligation::material).orElse(false),
                kind == Kind.SOCIAL_VALUE
                        ? known.map(ContractObligation::measure).orElse(null)
                        : null,
                row.day("due"));
    }
}
