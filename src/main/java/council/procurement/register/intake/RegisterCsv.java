package council.procurement.register.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes tables that a spreadsheet program opens without carrying anything out: UTF-8 with a byte order mark, and an
 * apostrophe before whatever would be taken for a formula. Reading a table takes the apostrophe away again.
 */
public final class RegisterCsv implements AutoCloseable {

    private static final char APOSTROPHE = '\'';
    private static final String ON_LATER_LINES = "=+-@\t＝＋－＠";
    private static final String AT_THE_BEGINNING = ON_LATER_LINES + "\r\n\0";

    private final CsvWriter writer;

    private RegisterCsv(CsvWriter writer) {
        this.writer = writer;
    }

    /** Begins a table. */
    public static RegisterCsv to(OutputStream target) throws IOException {
        Writer text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        return new RegisterCsv(CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .autoFlush(false)
                .build(text));
    }

    /** Adds a row of facts. What is read from it is the same again. */
    public RegisterCsv row(List<String> facts) {
        writer.writeRecord(facts.stream().map(RegisterCsv::cell).toList());
        return this;
    }

    /** Adds a row of cells as they come from a file, apart from formulas, whether they were neutral there or not. */
    RegisterCsv untouched(List<String> cells) {
        writer.writeRecord(cells.stream().map(cell -> neutral(plain(cell))).toList());
        return this;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** A fact as it is written: no formula, and no entity that reading would replace. */
    public static String cell(String fact) {
        String entitySafe = CellText.unescaped(fact).equals(fact) ? fact : fact.replace("&", "&amp;");
        return neutral(entitySafe);
    }

    /** The fact that was written as a cell: takes back what {@link #cell} does. */
    public static String fact(String cell) {
        return CellText.unescaped(plain(cell));
    }

    /** Puts an apostrophe before every line that a spreadsheet program would take for a formula. */
    public static String neutral(String cell) {
        return eachLine(cell, true);
    }

    /** Takes away the apostrophes that {@link #neutral} puts in; leaves all others. */
    public static String plain(String cell) {
        return cell.indexOf(APOSTROPHE) < 0 ? cell : eachLine(cell, false);
    }

    private static String eachLine(String cell, boolean guard) {
        var lines = new StringBuilder(cell.length() + 1);
        int start = 0;
        while (start < cell.length()) {
            int end = nextLine(cell, start);
            boolean formula = isFormula(cell, start, end);
            if (formula && guard) {
                lines.append(APOSTROPHE);
            }
            boolean guarded = formula && cell.charAt(start) == APOSTROPHE;
            lines.append(cell, guarded && !guard ? start + 1 : start, end);
            start = end;
        }
        return lines.toString();
    }

    private static int nextLine(String cell, int start) {
        int end = start;
        while (end < cell.length() && cell.charAt(end) != '\n' && cell.charAt(end) != '\r') {
            end++;
        }
        return Math.min(end + 1, cell.length());
    }

    /**
     * Whether a line begins as formulas do, apostrophes before it aside, and then blanks and quotation marks. A number is
     * none, even if it is negative.
     */
    private static boolean isFormula(String cell, int start, int end) {
        int at = start;
        while (at < end && cell.charAt(at) == APOSTROPHE) {
            at++;
        }
        boolean guarded = at > start;
        while (at < end && " \u00A0\u200B\uFEFF\"".indexOf(cell.charAt(at)) >= 0) {
            at++;
        }
        String starts = start == 0 ? AT_THE_BEGINNING : ON_LATER_LINES;
        return at < end && starts.indexOf(cell.charAt(at)) >= 0 && (guarded || !isNumber(cell, start, end));
    }

    private static boolean isNumber(String cell, int start, int end) {
        String line = cell.substring(start, end).strip();
        int digits = 0;
        int points = 0;
        for (int i = line.startsWith("-") || line.startsWith("+") ? 1 : 0; i < line.length(); i++) {
            char character = line.charAt(i);
            digits += character >= '0' && character <= '9' ? 1 : 0;
            points += character == '.' ? 1 : 0;
            if (character != '.' && character != ',' && (character < '0' || character > '9')) {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }
}
