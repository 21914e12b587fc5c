package council.procurement.register.intake;

import council.procurement.register.intake.table.Table;
import council.procurement.register.intake.table.TableRow;
import council.procurement.register.intake.table.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through a whole file before any row is handed out: counts, finds references that stand twice, and refuses what must
 * be refused as a whole, so that nothing is ever taken of a file that turns out to be unreadable further down.
 */
final class Survey {

    private final RegisterHeader header;
    private final RepeatedReferences repeated = new RepeatedReferences();
    private final Map<RegisterColumn, DateOrder> dateOrders = new EnumMap<>(RegisterColumn.class);
    private final Set<RegisterColumn> filled = EnumSet.noneOf(RegisterColumn.class);
    private long rows;
    private long headersAgain;

    private Survey(RegisterHeader header) {
        this.header = header;
        header.places().keySet().stream()
                .filter(column -> column.kind() == CellKind.DATE)
                .forEach(column -> dateOrders.put(column, new DateOrder()));
    }

    static Survey of(Table table, RegisterHeader header) throws IOException {
        var survey = new Survey(header);
        table.read(row -> {
            if (survey.isFact(row)) {
                survey.add(row);
            } else if (row.line() > header.line()) {
                survey.headersAgain++;
            }
            return true;
        });
        survey.complete();
        return survey;
    }

    /** Whether a row stands beneath the column names and does not repeat them. */
    boolean isFact(TableRow row) {
        return row.line() > header.line() && !row.cells().equals(header.cells());
    }

    long rows() {
        return rows;
    }

    RepeatedReferences repeated() {
        return repeated;
    }

    /** Columns of the LGA's schema that some rows have filled, and that it asks for. */
    Set<RegisterColumn> expected() {
        Set<RegisterColumn> expected = EnumSet.copyOf(filled);
        expected.removeIf(column -> !column.required()
                || column == RegisterColumn.CONTRACT_REFERENCE
                || column == RegisterColumn.CONTRACT_TITLE
                || column == RegisterColumn.IRRECOVERABLE_VAT);
        return expected;
    }

    /** What holds for the file as a whole, in sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        List<String> empty = RegisterColumn.lga().stream()
                .filter(column -> column.required() && !filled.contains(column))
                .map(RegisterColumn::officialName)
                .toList();
        if (!empty.isEmpty()) {
            notes.add("Empty in every row, or not in the file, though the Transparency Code asks for them: "
                    + String.join(", ", empty) + ".");
        }
        if (headersAgain > 0) {
            notes.add("Rows that repeat the column names were left out: " + headersAgain + ".");
        }
        return notes;
    }

    private void add(TableRow row) {
        rows++;
        header.places().forEach((column, place) -> {
            String cell = row.cell(place);
            if (!cell.isEmpty()) {
                filled.add(column);
                DateOrder order = dateOrders.get(column);
                if (order != null) {
                    order.add(cell, row.line());
                }
            }
        });
        String reference = reference(row);
        if (!Placeholder.isNothing(reference)) {
            repeated.add(reference, TextHash.of(contents(row)), row.line());
        }
    }

    /** The reference as it is compared. */
    String reference(TableRow row) {
        Integer place = header.places().get(RegisterColumn.CONTRACT_REFERENCE);
        return place == null ? "" : CellText.clean(row.cell(place), false, remark -> {});
    }

    private List<String> contents(TableRow row) {
        List<String> contents = new ArrayList<>(row.cells().size());
        for (int place = 0; place < row.cells().size(); place++) {
            boolean ours = place < header.names().size()
                    && MendFile.isOurs(header.names().get(place));
            contents.add(ours ? "" : CellText.oneLine(row.cells().get(place)));
        }
        return contents;
    }

    private void complete() {
        if (rows == 0) {
            throw new UnreadableFileException("There are column names on line " + header.line()
                    + " and no rows beneath them. Choose the file that holds the contracts.");
        }
        dateOrders.forEach((column, order) -> order.check(header.name(column)));
        repeated.complete();
    }
}
