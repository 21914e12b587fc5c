package council.procurement.register.intake;

import static council.procurement.register.intake.RegisterColumn.EXTENSION_OPTIONS;
import static council.procurement.register.intake.RegisterColumn.LAST_EXTENSION_DATE;

import council.procurement.register.intake.table.Table;
import council.procurement.register.intake.table.TableRow;
import java.util.Set;

/** Reads one row, cell by cell, and gathers everything there is to say about it. */
final class RowCheck {

    private final TableRow row;
    private final RegisterHeader header;
    private final RowFindings found;

    private RowCheck(TableRow row, RegisterHeader header) {
        this.row = row;
        this.header = header;
        this.found = new RowFindings(row);
    }

    /** @param expected columns that other rows of the file have filled, so that a blank is worth a remark */
    static RowFindings of(TableRow row, RegisterHeader header, CellReader reader, Set<RegisterColumn> expected) {
        var check = new RowCheck(row, header);
        check.checkShape();
        header.places().forEach((column, place) -> check.read(reader, column, place));
        check.keepUnknown();
        new ContractCheck(row, header, check.found).check(expected);
        return check.found;
    }

    private void checkShape() {
        if (row.cells().size() > header.names().size()) {
            found.fault(
                    "",
                    "This row has more cells than there are columns, so they may have moved. Look for a comma too many, or"
                            + " for text that should stand in quotation marks.");
        }
        for (int place = 0; place < row.cells().size(); place++) {
            if (row.cells().get(place).length() > Table.LONGEST_CELL) {
                found.fault(
                        header.nameAt(place),
                        String.format(
                                "This is longer than the %,d characters a spreadsheet can hold. Shorten it.",
                                Table.LONGEST_CELL));
            }
        }
    }

    private void read(CellReader reader, RegisterColumn column, int place) {
        String cell = row.cell(place);
        if (cell.isEmpty() || cell.length() > Table.LONGEST_CELL) {
            return;
        }
        String name = header.nameAt(place);
        String text = CellText.clean(cell, column.kind() == CellKind.LONG_TEXT, said -> found.remark(name, said));
        if (text.isEmpty()) {
            return;
        }
        Reading reading = reader.read(column, text, name, found.values());
        if (column == LAST_EXTENSION_DATE && reading.keptAside() && !header.has(EXTENSION_OPTIONS)) {
            // The LGA's guidance calls this column “Extension period”, so many hold how long instead of until when.
            Reading lengths = reader.read(EXTENSION_OPTIONS, text, name, found.values());
            take(
                    lengths.value() == null ? column : EXTENSION_OPTIONS,
                    name,
                    text,
                    lengths.value() == null ? reading : lengths);
        } else {
            take(column, name, text, reading);
        }
    }

    private void take(RegisterColumn column, String name, String text, Reading reading) {
        if (reading.value() != null) {
            found.values().put(column, reading.value());
        }
        if (reading.remark() != null) {
            found.remark(name, reading.remark());
        }
        if (reading.fault() != null) {
            found.fault(name, reading.fault());
        }
        if (reading.keptAside()) {
            found.keep(column.officialName(), text);
        }
    }

    private void keepUnknown() {
        header.extras().forEach((place, name) -> found.keep(name, row.cell(place)));
        for (int place = 0; place < Math.min(row.cells().size(), header.names().size()); place++) {
            if (header.names().get(place).isEmpty()) {
                found.keep(header.nameAt(place), row.cell(place));
            }
        }
    }
}
