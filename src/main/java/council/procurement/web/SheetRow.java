package council.procurement.web;

import council.procurement.sourcing.OpenSheet;
import council.procurement.sourcing.SheetCheck.Fault;
import council.procurement.sourcing.SheetColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet on its page.
 *
 * @param number which it is, from 1
 * @param fields its places, those that are only carried along left out
 * @param carried names and texts of what is sent along without being asked
 * @param fault what is wrong with the row as a whole, as the rest of a sentence; null if nothing is
 */
record SheetRow(
        int number,
        List<SheetField> fields,
        Map<String, String> carried,
        @Nullable String fault) {

    static List<SheetRow> of(OpenSheet sheet, List<Map<String, String>> rows, List<Fault> faults) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> of(sheet, i + 1, rows.get(i), faults))
                .toList();
    }

    private static SheetRow of(OpenSheet sheet, int number, Map<String, String> row, List<Fault> faults) {
        var carried = new LinkedHashMap<String, String>();
        sheet.columns().stream()
                .filter(column -> sheet.isTelling(column) && row.containsKey(column.key()))
                .forEach(column ->
                        carried.put("row." + number + "." + column.key(), row.getOrDefault(column.key(), "")));
        return new SheetRow(
                number,
                sheet.columns().stream()
                        .filter(column -> !column.isId())
                        .map(column -> new SheetField(
                                column,
                                number,
                                row.getOrDefault(column.key(), ""),
                                faultOf(number, column.key(), faults)))
                        .toList(),
                carried,
                faultOf(number, "", faults));
    }

    private static @Nullable String faultOf(int row, String column, List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.row() == row && fault.column().equals(column))
                .map(Fault::reason)
                .findFirst()
                .orElse(null);
    }

    /** What is shown and not asked, apart from what the row is called by. */
    public List<SheetField> shown() {
        return fields.stream()
                .skip(isNamed() ? 1 : 0)
                .filter(field -> field.column().fixed() && !field.typed().isBlank())
                .toList();
    }

    /** What is asked. */
    public List<SheetField> asked() {
        return fields.stream().filter(field -> !field.column().fixed()).toList();
    }

    /** What the row is called: its number, and what is shown first where that is not asked. */
    public String legend() {
        return "Row " + number + (isNamed() ? ": " + fields.get(0).words() : "");
    }

    /** What is wrong with the row as a whole, as a sentence; null if nothing is. */
    public @Nullable String message() {
        return fault == null ? null : fault.substring(0, 1).toUpperCase(Locale.UK) + fault.substring(1);
    }

    private boolean isNamed() {
        return !fields.isEmpty()
                && fields.get(0).column().fixed()
                && fields.get(0).column().kind() == SheetColumn.Kind.TEXT
                && !fields.get(0).typed().isBlank();
    }
}
