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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    SupplierChecksSheet(SupplierChecks checks, TenderLaw law, TenderAccess access, Panel panel, TenderStages stages) {
        this.checks = checks;
        this.law = law;
        this.access = access;
        this.panel = panel;
        this.stages = stages;
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
        return List.of(
                SheetColumn.id(Cells.ROW),
                SheetColumn.text("bidder", "Bidder", 300).shown(),
                SheetColumn.text("companyNumber", "Companies House number", 8).shown(),
                choice(
                        "ground",
                        "Exclusion ground, of the supplier or somebody connected or associated with it",
                        SupplierCheck.Ground.values()),
                choice("debarment", "On the debarment list", SupplierCheck.Debarment.values()),
                choice("subcontractors", "Intended sub-contractors", SupplierCheck.Subcontractors.values()),
                choice("conditions", "Conditions of participation", SupplierCheck.Conditions.values()),
                choice(
                        "coreInformation",
                        "Core information on the central digital platform",
                        SupplierCheck.CoreInformation.values()),
                SheetColumn.tick("setAside", "Set this tender aside"),
                SheetColumn.longText("reason", "Why it is set aside, or why not in spite of what was found", 2000)
                        .hint("The supplier may ask for it.")
                        .optional());
    }

    private static <F extends Enum<F> & SupplierCheck.Finding> SheetColumn choice(
            String key, String label, F[] findings) {
        var choices = new LinkedHashMap<String, String>();
        for (F one : findings) {
            choices.put(one.name(), one.words());
        }
        return SheetColumn.choice(key, label, choices).optional();
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
                .map(tender -> row(tender, checks.of(reference, tender.number())))
                .toList();
    }

    private static Map<String, String> row(Tender tender, SupplierCheck check) {
        return new Cells()
                .with(Cells.ROW, tender.number())
                .with("bidder", OpenedTenders.name(tender))
                .with("companyNumber", tender.bidder().companyNumber())
                .with("ground", check.ground())
                .with("debarment", check.debarment())
                .with("subcontractors", check.subcontractors())
                .with("conditions", check.conditions())
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
        for (int i = 0; i < rows.size(); i++) {
            SupplierCheck check = read(new CheckedRow(rows.get(i)));
            written.add(check);
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
        written.forEach(check -> checks.write(reference, check, person.id()));
    }

    private static SupplierCheck read(CheckedRow row) {
        return new SupplierCheck(
                Integer.parseInt(row.textOrEmpty(Cells.ROW)),
                row.choiceOrNull("ground", SupplierCheck.Ground.class),
                row.choiceOrNull("debarment", SupplierCheck.Debarment.class),
                row.choiceOrNull("subcontractors", SupplierCheck.Subcontractors.class),
                row.choiceOrNull("conditions", SupplierCheck.Conditions.class),
                row.choiceOrNull("coreInformation", SupplierCheck.CoreInformation.class),
                row.ticked("setAside"),
                row.textOrNull("reason"),
                null);
    }
}
