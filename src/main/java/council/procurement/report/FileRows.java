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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Rows of text from the database as rows of a file, the way {@link RegisterCsv} writes them: UTF-8, no formulas. The database
 * copies them out in its own format, and cells without anything special in them pass through byte by byte.
 */
@Component
public class FileRows {

    private static final byte[] NULL = {'\\', 'N'};

    private final DataSource database;

    FileRows(DataSource database) {
        this.database = database;
    }

    /**
     * Adds the rows that a query of text columns finds, and gives the connection back.
     *
     * @param query without parameters; nothing that somebody wrote may be in it
     * @return how many rows there were
     */
    public long copy(String query, ByteArrayOutputStream file) {
        try (Connection connection = database.getConnection()) {
            CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout");
            long count = 0;
            for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
                add(row, file);
                count++;
            }
            return count;
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

    /** Adds a row in the database's format: cells with a tab between them, special characters behind a backslash. */
    static void add(byte[] row, ByteArrayOutputStream file) {
        int end = row.length > 0 && row[row.length - 1] == '\n' ? row.length - 1 : row.length;
        int start = 0;
        for (int at = 0; at <= end; at++) {
            if (at == end || row[at] == '\t') {
                cell(row, start, at, file);
                if (at < end) {
                    file.write(',');
                }
                start = at + 1;
            }
        }
        file.write('\r');
        file.write('\n');
    }

    private static void cell(byte[] row, int start, int end, ByteArrayOutputStream file) {
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
            byte[] written = quoted(RegisterCsv.cell(unescaped(row, start, end)), start == 0)
                    .getBytes(StandardCharsets.UTF_8);
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
