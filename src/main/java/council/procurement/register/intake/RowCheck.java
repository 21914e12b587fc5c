package council.procurement.register.intake;

import static council.procurement.register.intake.RegisterColumn.CHARITY_COMMISSION_NUMBER;
import static council.procurement.register.intake.RegisterColumn.CONTRACT_REFERENCE;
import static council.procurement.register.intake.RegisterColumn.CONTRACT_TITLE;
import static council.procurement.register.intake.RegisterColumn.DESCRIPTION;
import static council.procurement.register.intake.RegisterColumn.END_DATE;
import static council.procurement.register.intake.RegisterColumn.START_DATE;
import static council.procurement.register.intake.RegisterColumn.VCSE_SUPPLIER;

import council.procurement.register.intake.table.Table;
import council.procurement.register.intake.table.TableRow;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one row, cell by cell, and gathers everything there is to say about it. */
final class RowCheck {

    private static final int TITLE_LENGTH = 120;
    private static final int LONG_TERM_YEARS = 50;

    private final TableRow row;
    private final RegisterHeader header;
    private final Map<RegisterColumn, Object> values = new EnumMap<>(RegisterColumn.class);
    private final Map<String, String> extras = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    RowCheck(TableRow row, RegisterHeader header) {
        this.row = row;
        this.header = header;
    }

    /** @param expected columns that other rows of the file have filled, so that a blank is worth a remark */
    void check(CellReader reader, Set<RegisterColumn> expected) {
        checkShape();
        header.places().forEach((column, place) -> read(reader, column, place));
        header.extras().forEach((place, name) -> keep(name, row.cell(place)));
        keepUnnamed();
        checkTitle();
        checkTerm();
        for (RegisterColumn column : expected) {
            boolean needless = column == CHARITY_COMMISSION_NUMBER && !Boolean.TRUE.equals(values.get(VCSE_SUPPLIER));
            if (row.cell(header.places().getOrDefault(column, Integer.MAX_VALUE))
                            .isEmpty()
                    && !needless) {
                remark(header.name(column), "This is empty, though the Transparency Code asks for it.");
            }
        }
    }

    void fault(String column, String reason) {
        faults.add(new Fault(row.line(), column, reason));
    }

    void remark(String column, String remark) {
        remarks.add(new Remark(row.line(), column, remark));
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    RefusedRow refused() {
        return new RefusedRow(row.line(), row.cells(), List.copyOf(faults));
    }

    RegisterRow accepted(RowDigest digest) {
        return new RegisterRow(row.line(), values, extras, row.cells(), remarks, digest.of(values, extras));
    }

    private void checkShape() {
        if (row.cells().size() > header.names().size()) {
            fault(
                    "",
                    "This row has more cells than there are columns, so they may have moved. Look for a comma too many, or"
                            + " for text that should stand in quotation marks.");
        }
        for (int place = 0; place < row.cells().size(); place++) {
            if (row.cells().get(place).length() > Table.LONGEST_CELL) {
                fault(
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
        String text = CellText.clean(cell, column.kind() == CellKind.LONG_TEXT, said -> remark(name, said));
        if (text.isEmpty()) {
            return;
        }
        Reading reading = reader.read(column, text, name, values);
        if (reading.value() != null) {
            values.put(column, reading.value());
        }
        if (reading.remark() != null) {
            remark(name, reading.remark());
        }
        if (reading.fault() != null) {
            fault(name, reading.fault());
        }
        if (reading.keptAside()) {
            keep(column.officialName(), text);
        }
    }

    private void keep(String name, String cell) {
        String text = CellText.clean(cell, true, remark -> {});
        if (!text.isEmpty() && text.length() <= Table.LONGEST_CELL) {
            String unique = name;
            for (int count = 2; extras.containsKey(unique); count++) {
                unique = name + " (" + count + ")";
            }
            extras.put(unique, text);
        }
    }

    private void keepUnnamed() {
        for (int place = 0; place < Math.min(row.cells().size(), header.names().size()); place++) {
            if (header.names().get(place).isEmpty()) {
                keep(header.nameAt(place), row.cell(place));
            }
        }
    }

    private void checkTitle() {
        if (!values.containsKey(CONTRACT_REFERENCE) && !isFaulty(CONTRACT_REFERENCE)) {
            fault(header.name(CONTRACT_REFERENCE), "Give the contract a reference.");
        }
        if (values.containsKey(CONTRACT_TITLE) || isFaulty(CONTRACT_TITLE)) {
            return;
        }
        if (values.get(DESCRIPTION) instanceof String description) {
            values.put(CONTRACT_TITLE, titleFrom(description));
            remark(header.name(CONTRACT_TITLE), "The title was taken from the description.");
        } else if (!isFaulty(DESCRIPTION)) {
            fault(header.name(header.has(CONTRACT_TITLE) ? CONTRACT_TITLE : DESCRIPTION), "Give the contract a title.");
        }
    }

    private boolean isFaulty(RegisterColumn column) {
        return faults.stream().anyMatch(fault -> fault.column().equals(header.name(column)));
    }

    private static String titleFrom(String description) {
        String line = CellText.oneLine(description);
        if (line.length() <= TITLE_LENGTH) {
            return line;
        }
        int space = line.lastIndexOf(' ', TITLE_LENGTH);
        int end = space > TITLE_LENGTH / 2 ? space : TITLE_LENGTH;
        return line.substring(0, Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end)
                        .strip() + "…";
    }

    private void checkTerm() {
        if (values.get(START_DATE) instanceof LocalDate start && values.get(END_DATE) instanceof LocalDate end) {
            if (end.isBefore(start)) {
                fault(
                        header.name(END_DATE),
                        "The contract would end on " + WrittenDate.of(end) + ", before it starts on "
                                + WrittenDate.of(start) + ". Correct one of the two.");
            } else if (end.isAfter(start.plusYears(LONG_TERM_YEARS))) {
                remark(
                        header.name(END_DATE),
                        "The contract would run for more than " + LONG_TERM_YEARS + " years, until "
                                + WrittenDate.of(end) + ".");
            }
        }
    }
}
