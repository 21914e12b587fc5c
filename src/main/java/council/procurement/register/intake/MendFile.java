package council.procurement.register.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows that could not be taken, as a file of their own: two columns that say where each was and what to mend, and then
 * the row as it stood. Mended, it can be imported; the two columns are left out of account.
 */
public final class MendFile implements AutoCloseable {

    private static final String LINE = "Octant: line";
    private static final String WHAT_TO_MEND = "Octant: what to mend";

    private final RegisterCsv csv;
    private final List<String> names;

    private MendFile(RegisterCsv csv, List<String> names) {
        this.csv = csv;
        this.names = names;
    }

    /**
     * Begins a file with the column names of the one that the rows come from.
     *
     * @param header the cells of its row of column names, as {@link RegisterHeader#cells} has them
     */
    public static MendFile to(OutputStream target, List<String> header) throws IOException {
        var mend = new MendFile(
                RegisterCsv.to(target), header.stream().map(String::strip).toList());
        mend.write(LINE, WHAT_TO_MEND, header);
        return mend;
    }

    /** Adds a row. */
    public void add(RefusedRow row) {
        String whatToMend = row.faults().stream().map(Fault::toString).collect(Collectors.joining(" "));
        write(String.valueOf(row.line()), whatToMend, row.cells());
    }

    /** Whether a column of this name is one of the two that mend files have. */
    static boolean isOurs(String columnName) {
        return columnName.equals(LINE) || columnName.equals(WHAT_TO_MEND);
    }

    private void write(String line, String whatToMend, List<String> cells) {
        List<String> row = new ArrayList<>(cells.size() + 2);
        row.add(line);
        row.add(whatToMend);
        for (int place = 0; place < cells.size(); place++) {
            // The file may be one that was mended before, and have the two columns already.
            if (place >= names.size() || !isOurs(names.get(place))) {
                row.add(cells.get(place));
            }
        }
        csv.untouched(row);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
