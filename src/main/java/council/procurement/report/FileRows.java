package council.procurement.report;

import council.procurement.register.intake.RegisterCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.Utils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Rows of text from the database as rows of a file, the way {@link RegisterCsv} writes them: UTF-8, no formulas. The database
 * copies them out in its own format, and cells without anything special in them pass through byte by byte.
 */
@Component
public class FileRows {

    private static final byte[] NULL = {'\\', 'N'};
    private static final int AT_ONCE = 5_000;
    private static final int ROOM = 4 << 20;

    private final DataSource database;

    FileRows(DataSource database) {
        this.database = database;
    }

    /**
     * Writes the rows that a query finds, by the reference of the contract {@code c}. Takes some at a time and gives the
     * connection back in between, so that whoever is slow to take them keeps nobody from the database.
     *
     * @param query of text columns, the first of which is {@code c.reference}, which is not written; without parameters and up
     *     to its last condition
     */
    void writeByReference(String query, OutputStream file) throws IOException {
        write(
                last -> query + " and c.reference > " + literal(last) + " order by c.reference limit " + AT_ONCE,
                "",
                file);
    }

    /**
     * Writes the rows that queries find, one after the other, until one finds nothing.
     *
     * @param next makes the next query of text columns of the last value in the first column, which is not written
     * @param first what to begin with
     */
    public void write(UnaryOperator<String> next, String first, OutputStream file) throws IOException {
        var some = new ByteArrayOutputStream(ROOM);
        for (String last = copy(next.apply(first), some); last != null; last = copy(next.apply(last), some)) {
            some.writeTo(file);
            some.reset();
        }
    }

    /** A text as it stands in a query. */
    static String literal(String text) {
        try {
            return "'" + Utils.escapeLiteral(null, text, true) + "'";
        } catch (SQLException e) {
            throw new IllegalArgumentException("No text of a query: " + text, e);
        }
    }

    private @Nullable String copy(String query, ByteArrayOutputStream file) {
        try (Connection connection = database.getConnection()) {
            CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout");
            String last = null;
            for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
                last = row.length == 0 ? last : add(row, file);
            }
            return last;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Rows cannot be copied out of the database", e);
        }
    }

    /** Writes one row of cells, null for an empty one, in the same way. */
    public static void write(List<? extends @Nullable String> cells, OutputStream file) throws IOException {
        var row = new StringJoiner(",", "", "\r\n");
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            row.add(cell == null ? "" : quoted(RegisterCsv.cell(cell), i == 0));
        }
        file.write(row.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a row in the database's format: cells with a tab between them, special characters behind a backslash.
     *
     * @return its first cell, which is not written
     */
    static String add(byte[] row, ByteArrayOutputStream file) {
        int end = row[row.length - 1] == '\n' ? row.length - 1 : row.length;
        int key = 0;
        while (key < end && row[key] != '\t') {
            key++;
        }
        int start = key + 1;
        boolean first = true;
        for (int at = start; at <= end; at++) {
            if (at == end || row[at] == '\t') {
                cell(row, start, at, first, file);
                first = false;
                if (at < end) {
                    file.write(',');
                }
                start = at + 1;
            }
        }
        file.write('\r');
        file.write('\n');
        return unescaped(row, 0, key);
    }

    private static void cell(byte[] row, int start, int end, boolean first, ByteArrayOutputStream file) {
        if (start == end || (end - start == 2 && row[start] == NULL[0] && row[start + 1] == NULL[1])) {
            return;
        }
        boolean comma = false;
        boolean special = isSpecialAtTheBeginning(row[start]);
        for (int at = start; at < end && !special; at++) {
            byte letter = row[at];
            special = letter == '\\' || letter == '"' || letter == '&';
            comma |= letter == ',';
        }
        if (special) {
            byte[] written =
                    quoted(RegisterCsv.cell(unescaped(row, start, end)), first).getBytes(StandardCharsets.UTF_8);
            file.write(written, 0, written.length);
        } else if (comma) {
            file.write('"');
            file.write(row, start, end - start);
            file.write('"');
        } else {
            file.write(row, start, end - start);
        }
    }

    /** Whatever a formula may begin with, blanks, apostrophes, and letters beyond ASCII, some of which are blanks. */
    private static boolean isSpecialAtTheBeginning(byte letter) {
        return letter < 0 || (letter != '(' && letter < '0') || letter == '=' || letter == '@';
    }

    /** The first cell of a row would be taken for a comment if it began with a hash. */
    private static String quoted(String cell, boolean first) {
        boolean plain = cell.indexOf(',') < 0
                && cell.indexOf('"') < 0
                && cell.indexOf('\r') < 0
                && cell.indexOf('\n') < 0
                && !(first && cell.startsWith("#"));
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String unescaped(byte[] row, int start, int end) {
        var text = new ByteArrayOutputStream(end - start);
        boolean escaped = false;
        for (int at = start; at < end; at++) {
            byte letter = row[at];
            if (escaped) {
                text.write(
                        switch (letter) {
                            case 'b' -> '\b';
                            case 'f' -> '\f';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            case 't' -> '\t';
                            case 'v' -> 0x0B;
                            default -> letter;
                        });
                escaped = false;
            } else if (letter == '\\') {
                escaped = true;
            } else {
                text.write(letter);
            }
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
