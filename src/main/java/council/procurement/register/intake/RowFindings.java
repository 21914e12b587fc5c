package council.procurement.register.intake;

import council.procurement.register.intake.table.Table;
import council.procurement.register.intake.table.TableRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is found in one row: values, what is kept as it was typed, faults and remarks. */
final class RowFindings {

    private final TableRow row;
    private final Map<RegisterColumn, Object> values = new EnumMap<>(RegisterColumn.class);
    private final Map<String, String> extras = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    RowFindings(TableRow row) {
        this.row = row;
    }

    Map<RegisterColumn, Object> values() {
        return values;
    }

    void fault(String column, String reason) {
        faults.add(new Fault(row.line(), column, reason));
    }

    void remark(String column, String remark) {
        remarks.add(new Remark(row.line(), column, remark));
    }

    /** Keeps a cell as it was typed, under a name that nothing else is kept under. */
    void keep(String name, String cell) {
        String text = CellText.clean(cell, true, remark -> {});
        if (!text.isEmpty() && text.length() <= Table.LONGEST_CELL) {
            String unique = name;
            for (int count = 2; extras.containsKey(unique); count++) {
                unique = name + " (" + count + ")";
            }
            extras.put(unique, text);
        }
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    boolean isFaulty(String column) {
        return faults.stream().anyMatch(fault -> fault.column().equals(column));
    }

    RefusedRow refused() {
        return new RefusedRow(row.line(), row.cells(), List.copyOf(faults));
    }

    RegisterRow accepted(RowDigest digest) {
        return new RegisterRow(row.line(), values, extras, row.cells(), remarks, digest.of(values, extras));
    }
}
