package council.procurement.web;

import council.procurement.sourcing.OpenSheet;
import council.procurement.sourcing.SheetCheck.Fault;
import council.procurement.sourcing.SheetColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as its page shows it.
 *
 * @param sheet the sheet as it is now
 * @param rows what is on the page: what is kept, or what was typed
 * @param problems what is wrong with what was typed
 * @param standing how what is on the page stands to what is kept
 */
record SheetShown(OpenSheet sheet, List<SheetRow> rows, List<Problem> problems, Standing standing) {

    /** How what is on the page stands to what is kept. */
    enum Standing {
        /** It is what is kept. */
        KEPT,
        /** It is what was typed, and not kept yet. */
        TYPED,
        /** It was to take the place of a list that somebody else has changed meanwhile. */
        OVERTAKEN
    }

    /**
     * Something that is wrong.
     *
     * @param sentence what and where
     * @param place the id of what it is about
     */
    record Problem(String sentence, String place) {}

    /** A sheet as it is kept; where nothing is and something can be written, with an empty row to begin with. */
    static SheetShown kept(OpenSheet sheet) {
        boolean begins = sheet.rows().isEmpty() && !sheet.sheet().hasGivenRows();
        return new SheetShown(
                sheet,
                SheetRow.of(sheet, begins ? List.of(Map.of()) : sheet.rows(), List.of()),
                List.of(),
                Standing.KEPT);
    }

    /** A sheet with what somebody typed. */
    static SheetShown typed(OpenSheet sheet, List<Map<String, String>> typed, Standing standing) {
        return new SheetShown(sheet, SheetRow.of(sheet, sheet.realigned(typed), List.of()), List.of(), standing);
    }

    /** A sheet with what somebody typed and what is wrong with it. */
    static SheetShown faulty(OpenSheet sheet, List<Map<String, String>> typed, List<Fault> faults) {
        List<SheetRow> rows = SheetRow.of(sheet, sheet.realigned(typed), faults);
        return new SheetShown(
                sheet,
                rows,
                faults.stream()
                        .map(fault -> new Problem(fault.sentence(), place(rows, fault)))
                        .toList(),
                Standing.TYPED);
    }

    /** The same with other sentences about what is wrong, in the same order. */
    SheetShown saying(List<String> sentences) {
        return new SheetShown(
                sheet,
                rows,
                IntStream.range(0, sentences.size())
                        .mapToObj(i -> new Problem(
                                sentences.get(i),
                                i < problems.size() ? problems.get(i).place() : "rows"))
                        .toList(),
                standing);
    }

    /** The rows that are kept, to be read. */
    public List<SheetRow> keptRows() {
        return SheetRow.of(sheet, sheet.rows(), List.of());
    }

    /** What the columns of a table are called. */
    public List<String> headings() {
        return sheet.columns().stream()
                .filter(column -> !column.isId())
                .map(SheetColumn::label)
                .toList();
    }

    /** Why nothing can be changed; null if something can. */
    public @Nullable String closed() {
        return sheet.closed().orElse(null);
    }

    public boolean isTyped() {
        return standing != Standing.KEPT;
    }

    public boolean isOvertaken() {
        return standing == Standing.OVERTAKEN;
    }

    /** Whether people may add rows and take some out. */
    public boolean isFree() {
        return !sheet.sheet().hasGivenRows();
    }

    /** Whether there is room for another row. */
    public boolean hasRoom() {
        return isFree() && rows.size() < sheet.mostRows();
    }

    private static String place(List<SheetRow> rows, Fault fault) {
        if (fault.row() < 1 || fault.row() > rows.size()) {
            return "rows";
        }
        Optional<SheetField> field = rows.get(fault.row() - 1).asked().stream()
                .filter(one -> one.column().key().equals(fault.column()))
                .findFirst();
        return field.map(SheetField::id).orElse("row-" + fault.row());
    }
}
