package council.procurement.register.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** A table as separated text. Rows may be ragged and cells may hold line breaks; both are common in registers. */
final class CsvTable implements Table {

    private final Path path;
    private final TextEncoding encoding;
    private final Separator separator;
    private String encodingMet = "UTF-8";

    private CsvTable(Path path, TextEncoding encoding, Separator separator) {
        this.path = path;
        this.encoding = encoding;
        this.separator = separator;
    }

    /** @param recognises how many cells of a row are known as column names */
    static CsvTable open(Path path, byte[] head, ToIntFunction<List<String>> recognises) throws IOException {
        TextEncoding encoding = TextEncoding.of(head);
        TextSample sample = TextSample.of(encoding, path);
        sample.check();
        return new CsvTable(path, encoding, Separator.of(sample, recognises));
    }

    @Override
    public void read(Predicate<TableRow> reader) throws IOException {
        var handler = new CsvRowHandler();
        try (Reader text = encoding.open(path);
                CsvReader<TableRow> rows = reader(separator.character(), false, handler, text)) {
            rows.skipLines(separator.linesBefore());
            int count = 0;
            for (TableRow row : rows) {
                if (++count > MOST_ROWS) {
                    throw tooManyRows();
                } else if (!reader.test(row)) {
                    return;
                }
            }
            encodingMet = text instanceof CouncilTextReader council ? council.encoding() : "UTF-16";
        } catch (CsvParseException e) {
            throw new UnreadableFileException(sentence(handler, e));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public String description() {
        return separator + " text in " + encodingMet;
    }

    @Override
    public LocalDate dayNought() {
        return SerialDay.NOUGHT_OF_1900;
    }

    static UnreadableFileException tooManyRows() {
        return new UnreadableFileException(String.format(
                "The table has more than %,d rows. Split it into smaller files, and import one after the other.",
                MOST_ROWS));
    }

    /** @param lenient whether the text may end inside quotation marks, as a sample does */
    static CsvReader<TableRow> reader(char separator, boolean lenient, CsvRowHandler handler, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(lenient)
                .maxBufferSize(Limits.CSV_FIELD)
                .build(handler, text);
    }

    private static String sentence(CsvRowHandler handler, CsvParseException fault) {
        boolean closedTooSoon = String.valueOf(fault.getMessage()).contains("after closing quote");
        String where = "On line " + handler.lineReached() + ", ";
        return closedTooSoon
                ? where + "a cell in quotation marks begins that has text after its closing quotation mark. Write a"
                        + " quotation mark inside a cell twice, and import the file again."
                : where + "a quotation mark opens a cell and is never closed. Close it or remove it, and import the"
                        + " file again.";
    }
}
