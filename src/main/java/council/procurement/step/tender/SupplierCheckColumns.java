package council.procurement.step.tender;

import council.procurement.sourcing.SheetColumn;
import council.procurement.step.tender.SupplierCheck.Finding;
import java.util.LinkedHashMap;
import java.util.List;

/** What is asked of everybody who tendered, whatever the conditions of participation are. */
final class SupplierCheckColumns {

    /** What is looked up of the supplier and those it works with. */
    static final List<SheetColumn> OF_SUPPLIERS = List.of(
            choice(
                    "ground",
                    "Exclusion ground, of the supplier or somebody connected or associated with it",
                    SupplierCheck.Ground.values()),
            choice("debarment", "On the debarment list", SupplierCheck.Debarment.values()),
            choice("subcontractors", "Intended sub-contractors", SupplierCheck.Subcontractors.values()));

    /** What follows for the tender. */
    static final List<SheetColumn> OF_TENDERS = List.of(
            choice(
                    "coreInformation",
                    "Core information on the central digital platform",
                    SupplierCheck.CoreInformation.values()),
            SheetColumn.tick("setAside", "Set this tender aside"),
            SheetColumn.longText("reason", "Why it is set aside, or why not in spite of what was found", 2000)
                    .hint("The supplier may ask for it.")
                    .optional());

    private SupplierCheckColumns() {}

    /** One of some findings, which may be left for later. */
    static <F extends Enum<F> & Finding> SheetColumn choice(String key, String label, F[] findings) {
        var choices = new LinkedHashMap<String, String>();
        for (F one : findings) {
            choices.put(one.name(), one.words());
        }
        return SheetColumn.choice(key, label, choices).optional();
    }
}
