package council.procurement.step.tender;

import council.procurement.sourcing.SheetColumn;
import java.util.LinkedHashMap;
import java.util.List;

/** What is asked of everybody who tendered, whatever the conditions of participation are. */
final class SupplierCheckColumns {

    /** What is looked up of the supplier and those it works with. */
    static final List<SheetColumn> OF_SUPPLIERS = List.of(
            choice(
                    "ground",
                    "Exclusion ground, of the supplier or somebody connected or associated with it",
                    "NONE",
                    "None found",
                    "DISCRETIONARY",
                    "A discretionary one (Schedule 7)",
                    "MANDATORY",
                    "A mandatory one (Schedule 6)"),
            choice(
                    "debarment",
                    "On the debarment list",
                    "NO",
                    "No",
                    "EXCLUDABLE",
                    "Yes, as excludable",
                    "EXCLUDED",
                    "Yes, as excluded"),
            choice(
                    "subcontractors",
                    "Intended sub-contractors",
                    "NONE",
                    "None intended",
                    "NOT_LISTED",
                    "None on the debarment list",
                    "LISTED",
                    "One is on the debarment list"));

    /** What follows for the tender. */
    static final List<SheetColumn> OF_TENDERS = List.of(
            choice(
                    "coreInformation",
                    "Core information on the central digital platform",
                    "SHARED",
                    "Shared",
                    "NOT_SHARED",
                    "Not shared",
                    "NOT_ASKED",
                    "Not asked for, below the threshold"),
            SheetColumn.tick("setAside", "Set this tender aside"),
            SheetColumn.longText("reason", "Why it is set aside, or why not in spite of what was found", 2000)
                    .hint("The supplier may ask for it.")
                    .optional());

    private SupplierCheckColumns() {}

    /** One of some answers, given as constant and words in turn, which may be left for later. */
    static SheetColumn choice(String key, String label, String... namesAndWords) {
        var choices = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndWords.length; i += 2) {
            choices.put(namesAndWords[i], namesAndWords[i + 1]);
        }
        return SheetColumn.choice(key, label, choices).optional();
    }
}
