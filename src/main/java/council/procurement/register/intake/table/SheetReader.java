package council.procurement.register.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet, from top to bottom. */
final class SheetReader {

    private static final int MOST_ROWS_WITH_BLANK_ONES = 1_048_576;

    private final XmlCursor cursor;
    private final SheetCell cell;
    private int line;
    private int widest;

    SheetReader(XmlCursor cursor, SheetCell cell) {
        this.cursor = cursor;
        this.cell = cell;
    }

    /** @param lastLine the last row to look at */
    void read(int lastLine, Predicate<TableRow> reader) {
        int rows = 0;
        int count = 0;
        while (nextInside("row", "sheetData")) {
            int given = WholeNumber.of(cursor.attribute("r"));
            line = given > line ? given : line + 1;
            List<String> cells = cells();
            widest = Math.max(widest, cells.size());
            if (line > lastLine) {
                return;
            } else if (++rows > MOST_ROWS_WITH_BLANK_ONES || (!cells.isEmpty() && ++count > Table.MOST_ROWS)) {
                throw CsvTable.tooManyRows();
            } else if (!cells.isEmpty() && !reader.test(new TableRow(line, cells))) {
                return;
            }
        }
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>(widest);
        int next = 0;
        while (nextInside("c", "row")) {
            int given = column(cursor.attribute("r"));
            int place = given >= next ? given : next;
            next = place + 1;
            String text = cell.read(cursor);
            // A cell beyond the last column allowed is kept in the place after it: enough to see that the row is too
            // wide.
            int column = Math.min(place, Table.MOST_COLUMNS);
            if (!Blank.is(text) && cells.size() <= column) {
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(text);
            }
        }
        return cells;
    }

    /** Moves on to the next start of an element within another; false where that other ends. */
    private boolean nextInside(String name, String around) {
        for (int event = cursor.next(); event != XMLStreamConstants.END_DOCUMENT; event = cursor.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && cursor.isAt(name)) {
                return true;
            } else if (event == XMLStreamConstants.END_ELEMENT && cursor.isAt(around)) {
                return false;
            }
        }
        return false;
    }

    /** The column of an address such as {@code AB12}, counted from nought; -1 if it is no address. */
    static int column(@Nullable String address) {
        int column = 0;
        int letters = 0;
        while (address != null && letters < address.length() && letters < 4 && isLetter(address.charAt(letters))) {
            column = column * 26 + address.charAt(letters) - 'A' + 1;
            letters++;
        }
        return column - 1;
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }
}
