package council.procurement.register.intake.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of a row and leaves out rows that are blank, of which some files have tens of thousands. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<TableRow> {

    private List<String> cells = new ArrayList<>();
    private long lineReached;
    private int widest;

    @Override
    protected void handleBegin(long line) {
        cells = cells.isEmpty() ? cells : new ArrayList<>(widest);
        lineReached = line;
    }

    @Override
    protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
        if (!Blank.is(buffer, offset, length)) {
            // A cell beyond the last column allowed is kept in the place after it: enough to see that the row is too
            // wide.
            int column = Math.min(place, Table.MOST_COLUMNS);
            while (cells.size() < column) {
                cells.add("");
            }
            if (cells.size() == column) {
                cells.add(text(buffer, offset, Math.min(length, Table.LONGEST_CELL + 1)));
            }
        }
        if (quoted) {
            lineReached += lineBreaks(buffer, offset, length);
        }
    }

    @Override
    protected @Nullable TableRow buildRecord() {
        widest = Math.max(widest, cells.size());
        return cells.isEmpty() ? null : new TableRow(getStartingLineNumber(), cells);
    }

    /** The line on which the cell that comes next begins. */
    long lineReached() {
        return lineReached;
    }

    /** No database can keep the character nought, and nobody sees it. */
    private static String text(char[] buffer, int offset, int length) {
        var text = new String(buffer, offset, length);
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private static int lineBreaks(char[] buffer, int offset, int length) {
        int breaks = 0;
        for (int i = offset; i < offset + length; i++) {
            boolean secondOfTwo = buffer[i] == '\n' && i > offset && buffer[i - 1] == '\r';
            if ((buffer[i] == '\n' || buffer[i] == '\r') && !secondOfTwo) {
                breaks++;
            }
        }
        return breaks;
    }
}
