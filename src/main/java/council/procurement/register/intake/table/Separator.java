package council.procurement.register.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * What stands between the cells of a text.
 *
 * @param character the character
 * @param linesBefore how many lines come before the table only to say so
 */
record Separator(char character, int linesBefore) {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');

    /** How far down a table its column names are looked for. */
    static final int HEADER_ROWS = 20;

    /** The separator that makes most sense of a text: the one that yields most column names, then most columns. */
    static Separator of(TextSample sample, ToIntFunction<List<String>> recognises) {
        String text = sample.text();
        if (text.length() > 4 && text.toLowerCase(Locale.ROOT).startsWith("sep=") && isLineBreak(text, 5)) {
            return new Separator(text.charAt(4), 1);
        }
        char best = ',';
        int bestSense = 0;
        for (char candidate : CANDIDATES) {
            int sense = sense(text, candidate, recognises);
            if (sense > bestSense) {
                best = candidate;
                bestSense = sense;
            }
        }
        return new Separator(best, 0);
    }

    private static boolean isLineBreak(String text, int at) {
        return text.length() > at
                && (text.charAt(at) == '\n' || text.charAt(at) == '\r')
                && CANDIDATES.contains(text.charAt(at - 1));
    }

    private static int sense(String text, char candidate, ToIntFunction<List<String>> recognises) {
        int names = 0;
        int columns = 0;
        int rows = 0;
        try (CsvReader<TableRow> reader =
                CsvTable.reader(candidate, true, new CsvRowHandler(), new StringReader(text))) {
            for (TableRow row : reader) {
                names = Math.max(names, recognises.applyAsInt(row.cells()));
                columns = Math.max(columns, row.cells().size());
                if (++rows == HEADER_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            // Quotation marks make no sense with this separator from here on; what was seen before counts.
            return names * 10_000 + columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names * 10_000 + columns;
    }

    @Override
    public String toString() {
        return switch (character) {
            case ',' -> "comma-separated";
            case ';' -> "semicolon-separated";
            case '\t' -> "tab-separated";
            default -> "bar-separated";
        };
    }
}
