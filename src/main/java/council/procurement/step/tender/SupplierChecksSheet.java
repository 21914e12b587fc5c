package council.procurement.step.tender;

import council.procurement.security.Person;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.TenderAccess;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** List {@value #ID}: may those who tendered be considered? */
@Component
class SupplierChecksSheet implements Sheet {

    static final String ID = "supplier-checks";

    private final SupplierChecks checks;
    private final TenderLaw law;
    private final TenderAccess access;
    private final Panel panel;
    private final TenderStages stages;
    private final ConditionChecks conditions;

    SupplierChecksSheet(
            SupplierChecks checks,
            TenderLaw law,
            TenderAccess access,
            Panel panel,
            TenderStages stages,
            ConditionChecks conditions) {
        this.checks = checks;
        this.law = law;
        this.access = access;
        this.panel = panel;
        this.stages = stages;
        this.conditions = conditions;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Checks of suppliers";
    }

    @Override
    public String question() {
        return "May those who tendered be considered?";
    }

    @Override
    public String why() {
        return "A covered procurement disregards suppliers that a mandatory ground excludes or that are debarred on one, and"
                + " considers whether to exclude others (Procurement Act 2023 s26 to s28). They may speak for themselves first"
                + " (s58), and replace a sub-contractor or associated person.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.id(Cells.ROW));
        columns.add(SheetColumn.text("bidder", "Bidder", 300).shown());
        columns.add(
                SheetColumn.text("companyNumber", "Companies House number", 8).shown());
        columns.addAll(SupplierCheckColumns.OF_SUPPLIERS);
        columns.addAll(conditions.columns(reference));
        columns.addAll(SupplierCheckColumns.OF_TENDERS);
        return columns;
    }

    @Override
    public boolean hasGivenRows() {
        return true;
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return access.maySeeTenders(person, reference);
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        if (stages.reached(reference, TenderStage.CHECKED)) {
            return Optional.of("The suppliers have been checked.");
        } else if (panel.member(reference, person.id()).isPresent()) {
            return Optional.of("Members of the panel evaluate tenders and do not check suppliers.");
        }
        return Optional.empty();
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return checks.toCheck(reference).stream()
                .map(tender -> row(reference, tender, checks.of(reference, tender.number())))
                .toList();
    }

    private Map<String, String> row(String reference, Tender tender, SupplierCheck check) {
        return new Cells()
                .with(Cells.ROW, tender.number())
                .with("bidder", OpenedTenders.name(tender))
                .with("companyNumber", tender.bidder().companyNumber())
                .with("ground", check.ground())
                .with("debarment", check.debarment())
                .with("subcontractors", check.subcontractors())
                .withAll(conditions.cells(reference, check))
                .with("coreInformation", check.coreInformation())
                .with("setAside", check.setAside() ? Boolean.TRUE : null)
                .with("reason", check.reason())
                .row();
    }

    @Override
    public String summary(Person person, String reference) {
        return Cells.filled(rows(person, reference), "coreInformation") + " checked";
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        boolean covered = law.isCovered(reference);
        var faults = new SheetFaults();
        var written = new ArrayList<SupplierCheck>();
        var each = new ArrayList<List<ConditionChecks.Answer>>();
        for (int i = 0; i < rows.size(); i++) {
            var row = new CheckedRow(rows.get(i));
            SupplierCheck check = read(row, conditions.overall(reference, row));
            written.add(check);
            each.add(conditions.read(reference, row));
            if (covered && check.mustBeExcluded() && !check.setAside()) {
                faults.add(
                        i + 1,
                        "Set this tender aside",
                        "a supplier that a mandatory ground excludes, or that is debarred on one, is disregarded (Procurement"
                                + " Act 2023 s26(1)).");
            } else if ((check.setAside() || check.hasFinding()) && check.reason() == null) {
                faults.add(i + 1, "Why it is set aside, or why not in spite of what was found", "give the reason.");
            }
        }
        faults.refuse();
        for (int i = 0; i < written.size(); i++) {
            checks.write(reference, written.get(i), person.id());
            conditions.write(reference, written.get(i).tender(), each.get(i));
        }
    }

    private static SupplierCheck read(CheckedRow row, SupplierCheck.@Nullable Conditions conditions) {
        return new SupplierCheck(
                Integer.parseInt(row.textOrEmpty(Cells.ROW)),
                row.choiceOrNull("ground", SupplierCheck.Ground.class),
                row.choiceOrNull("debarment", SupplierCheck.Debarment.class),
                row.choiceOrNull("subcontractors", SupplierCheck.Subcontractors.class),
                conditions,
                row.choiceOrNull("coreInformation", SupplierCheck.CoreInformation.class),
                row.ticked("setAside"),
                row.textOrNull("reason"),
                null);
    }
}
