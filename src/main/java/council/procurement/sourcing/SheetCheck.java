package council.procurement.sourcing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks rows as people and programs write them against the columns of a sheet, and puts what is right in its type. What
 * goes beyond single columns, the sheet checks itself.
 */
public final class SheetCheck {

    private final List<SheetColumn> columns;
    private final Map<String, SheetColumn> byKey;
    private final boolean given;
    private final int most;

    /**
     * @param columns what each row says
     * @param given whether rows are given, and people only fill them in
     * @param most how many rows there may be
     */
    public SheetCheck(List<SheetColumn> columns, boolean given, int most) {
        this.columns = List.copyOf(columns);
        this.byKey = columns.stream()
                .collect(Collectors.toMap(SheetColumn::key, column -> column, (one, two) -> one, LinkedHashMap::new));
        this.given = given;
        this.most = most;
    }

    /**
     * Something that is wrong with what was written.
     *
     * @param row which row it is about, counted from 1; nought for the list as a whole
     * @param column the key of the column it is about; empty for a row as a whole
     * @param label what people call that column; empty for a row as a whole
     * @param reason what is wrong and what to do about it, as the rest of the sentence
     */
    public record Fault(int row, String column, String label, String reason) {

        /** The fault as a sentence: {@code Row 2, Weight: give a number of 100 or less. You wrote “120”.} */
        public String sentence() {
            return sentence(row == 0 ? "" : "Row " + row);
        }

        /** The same where the row is called something else, such as Line 7. */
        public String sentence(String where) {
            String place = where.isEmpty() || label.isEmpty() ? where + label : where + ", " + label;
            return place.isEmpty()
                    ? reason.substring(0, 1).toUpperCase(Locale.UK) + reason.substring(1)
                    : place + ": " + reason;
        }
    }

    /**
     * What came of it.
     *
     * @param rows the rows, as {@link Sheet#save} takes them; of no use where there are faults
     * @param faults all that is wrong, in the order of the rows; empty if nothing is
     */
    public record Checked(List<Map<String, Object>> rows, List<Fault> faults) {

        public Checked {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Checks rows.
     *
     * @param written the rows by column key, as text; what is blank or missing is empty
     * @param present the rows that are there now, as {@link Sheet#rows} says them
     */
    public Checked check(List<Map<String, String>> written, List<Map<String, String>> present) {
        var faults = new ArrayList<Fault>();
        if (!given && written.size() > most) {
            faults.add(new Fault(
                    0, "", "", "the list may have " + most + " rows at most. This one has " + written.size() + "."));
            return new Checked(List.of(), faults);
        }
        List<Optional<Map<String, String>>> known = new ShownCells(columns, given).match(written, present, faults);
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < written.size(); i++) {
            Map<String, String> row = written.get(i);
            unknownKeys(i + 1, row, faults);
            if (!given && isEmpty(row)) {
                faults.add(new Fault(i + 1, "", "", "nothing is written in this row. Leave it out."));
            } else {
                rows.add(typed(i + 1, row, known.get(i).orElse(Map.of()), faults));
            }
        }
        faults.sort(Comparator.comparingInt(Fault::row));
        return new Checked(rows, faults);
    }

    /** Whether nothing is written in a row, so that a form leaves it out. */
    public boolean isEmpty(Map<String, String> row) {
        return columns.stream().allMatch(column -> SheetCell.isEmpty(column, row.get(column.key())));
    }

    private void unknownKeys(int number, Map<String, String> row, List<Fault> faults) {
        row.keySet().stream()
                .filter(key -> !byKey.containsKey(key))
                .forEach(key -> faults.add(new Fault(
                        number,
                        "",
                        "",
                        "there is no column “" + key + "”. The columns are " + String.join(", ", byKey.keySet())
                                + ".")));
    }

    private Map<String, Object> typed(
            int number, Map<String, String> row, Map<String, String> known, List<Fault> faults) {
        var typed = new LinkedHashMap<String, Object>();
        for (SheetColumn column : columns) {
            SheetCell cell = column.fixed()
                    ? new SheetCell(SheetCell.shown(column, known.get(column.key())), null)
                    : SheetCell.of(column, row.get(column.key()));
            if (cell.fault() != null) {
                faults.add(new Fault(number, column.key(), column.name(), cell.fault()));
            }
            if (cell.value() != null) {
                typed.put(column.key(), cell.value());
            }
        }
        return typed;
    }
}
