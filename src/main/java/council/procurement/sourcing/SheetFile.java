package council.procurement.sourcing;

import council.procurement.register.intake.RegisterCsv;
import council.procurement.register.intake.table.Table;
import council.procurement.register.intake.table.TableFile;
import council.procurement.register.intake.table.TableRow;
import council.procurement.register.intake.table.UnreadableFileException;
import council.procurement.sourcing.SheetCheck.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a sheet as a file: CSV out, CSV or a workbook in. The first line has the keys or labels of the columns. */
public final class SheetFile {

    private final OpenSheet sheet;

    /** @param sheet the sheet whose rows the file has */
    public SheetFile(OpenSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * What a file says.
     *
     * @param rows its rows by column key, as text
     * @param lines on which line of the file each row is
     * @param faults what is wrong with the file as a table, each as a sentence; empty if nothing is
     */
    public record Content(List<Map<String, String>> rows, List<Long> lines, List<String> faults) {

        public Content {
            rows = List.copyOf(rows);
            lines = List.copyOf(lines);
            faults = List.copyOf(faults);
        }

        /** A fault of one of the rows, with its line in place of its row. */
        public String sentence(Fault fault) {
            boolean isOfALine = fault.row() > 0 && fault.row() <= lines.size();
            return isOfALine ? fault.sentence("Line " + lines.get(fault.row() - 1)) : fault.sentence();
        }
    }

    /** Writes the rows as CSV, in a way that a spreadsheet program carries nothing out and {@link #read} reads again. */
    public void write(OutputStream target) throws IOException {
        RegisterCsv file = RegisterCsv.to(target);
        file.row(sheet.columns().stream().map(SheetColumn::key).toList());
        for (Map<String, String> row : sheet.rows()) {
            file.row(sheet.columns().stream()
                    .map(column -> row.getOrDefault(column.key(), ""))
                    .toList());
        }
        file.close();
    }

    /**
     * Reads a file. A line more than the list may have is read, and no further one.
     *
     * @throws UnreadableFileException where it is no table
     */
    public Content read(Path path) throws IOException {
        Table table = TableFile.open(path, cells ->
                (int) cells.stream().filter(cell -> column(cell).isPresent()).count());
        var rows = new ArrayList<TableRow>();
        table.read(row -> {
            rows.add(row);
            return rows.size() <= sheet.mostRows() + 1;
        });
        if (rows.isEmpty()) {
            throw new UnreadableFileException("The file is empty. Choose the file that holds the table.");
        }
        var faults = new ArrayList<String>();
        List<Optional<SheetColumn>> headings = headings(rows.get(0), faults);
        if (!faults.isEmpty()) {
            return new Content(List.of(), List.of(), faults);
        }
        List<TableRow> content = rows.subList(1, rows.size());
        var texts = new ArrayList<Map<String, String>>();
        var lines = new ArrayList<Long>();
        for (TableRow row : content) {
            Map<String, String> said = texts(row, headings, faults);
            if (!sheet.isBlank(said)) {
                texts.add(said);
                lines.add(row.line());
            }
        }
        return new Content(texts, lines, faults);
    }

    private List<Optional<SheetColumn>> headings(TableRow row, List<String> faults) {
        List<Optional<SheetColumn>> headings =
                row.cells().stream().map(this::column).toList();
        for (int i = 0; i < headings.size(); i++) {
            String said = row.cell(i).strip();
            if (headings.get(i).isEmpty() && !said.isEmpty()) {
                faults.add("Line " + row.line() + ": this list has no column “" + said + "”. Its columns are " + keys()
                        + ".");
            } else if (headings.get(i).isPresent() && headings.indexOf(headings.get(i)) < i) {
                faults.add("Line " + row.line() + ": the column “" + said + "” is there twice. Leave one of them.");
            }
        }
        sheet.columns().stream()
                .filter(column -> !column.fixed() && !headings.contains(Optional.of(column)))
                .forEach(column -> faults.add("Line " + row.line() + ": the column “" + column.key()
                        + "” is missing. A file takes the place of the whole list, so it needs every column."));
        return headings;
    }

    private Map<String, String> texts(TableRow row, List<Optional<SheetColumn>> headings, List<String> faults) {
        var texts = new LinkedHashMap<String, String>();
        for (int i = 0; i < row.cells().size(); i++) {
            Optional<SheetColumn> column = i < headings.size() ? headings.get(i) : Optional.empty();
            String text = RegisterCsv.fact(row.cell(i));
            if (column.isPresent()) {
                texts.put(column.get().key(), text);
            } else if (!text.isBlank()) {
                faults.add("Line " + row.line() + ": there is text in a column that has no heading. Remove it.");
            }
        }
        return texts;
    }

    private Optional<SheetColumn> column(String heading) {
        String said = SheetCell.clean(RegisterCsv.fact(heading)).replaceAll("\\s+", " ");
        return sheet.columns().stream()
                .filter(column -> column.key().equalsIgnoreCase(said)
                        || (!column.isId() && column.label().equalsIgnoreCase(said)))
                .findFirst();
    }

    private String keys() {
        return String.join(", ", sheet.columns().stream().map(SheetColumn::key).toList());
    }
}
