package council.procurement.register.intake;

import council.procurement.register.intake.RepeatedReferences.Repeat;
import council.procurement.register.intake.table.Table;
import council.procurement.register.intake.table.TableFile;
import council.procurement.register.intake.table.TableRow;
import council.procurement.register.intake.table.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A contracts register in a file. Opening it goes through the whole file once, so that everything that would make it
 * unreadable shows before the first row is handed out; rows are never held in memory. Nothing is left open, so nothing is
 * to be closed; the file must stay as it is for as long as it is read.
 */
public final class RegisterFile {

    private final String fileName;
    private final Table table;
    private final RegisterHeader header;
    private final Survey survey;

    private RegisterFile(String fileName, Table table, RegisterHeader header, Survey survey) {
        this.fileName = fileName;
        this.table = table;
        this.header = header;
        this.survey = survey;
    }

    /**
     * Opens a register.
     *
     * @param path where it is
     * @param fileName what people call it; what it is shows in its contents
     * @throws UnreadableFileException where it is no register, or cannot be read to its end
     */
    public static RegisterFile open(Path path, String fileName) throws IOException {
        Table table = TableFile.open(path, HeaderReader::recognised);
        RegisterHeader header = HeaderFinder.find(table);
        return new RegisterFile(fileName, table, header, Survey.of(table, header));
    }

    /** What people call the file. */
    public String fileName() {
        return fileName;
    }

    /** What was opened, in a few words: {@code sheet “Contracts”}, or {@code comma-separated text in UTF-8}. */
    public String description() {
        return table.description();
    }

    /** What its columns were recognised as. */
    public RegisterHeader header() {
        return header;
    }

    /** How many rows it has that hold something, apart from column names. */
    public long rows() {
        return survey.rows();
    }

    /** What people should know about the file as a whole, in sentences. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(header.notes());
        notes.addAll(survey.notes());
        return notes;
    }

    /** Reads every row, as often as it is asked to. */
    public Tally read(RowSink sink) throws IOException {
        var reading = new ReadingOfRows(sink);
        table.read(reading::take);
        return reading.tally();
    }

    /** One pass through the rows. */
    private final class ReadingOfRows {

        private final RowSink sink;
        private final CellReader cells = new CellReader(table.dayNought());
        private final RowDigest digest = new RowDigest();
        private final Set<RegisterColumn> expected = survey.expected();
        private long rows;
        private long accepted;
        private long refused;

        ReadingOfRows(RowSink sink) {
            this.sink = sink;
        }

        boolean take(TableRow row) {
            if (!survey.isFact(row)) {
                return true;
            }
            rows++;
            Repeat repeat = survey.repeated().of(survey.reference(row));
            if (repeat != null && !repeat.isDiffering() && !repeat.isFirst(row.line())) {
                return true;
            }
            RowFindings found = RowCheck.of(row, header, cells, expected);
            if (repeat != null) {
                sayRepeated(found, repeat, row.line());
            }
            if (found.isFaulty()) {
                refused++;
                sink.refused(found.refused());
            } else {
                accepted++;
                sink.accepted(found.accepted(digest));
            }
            return true;
        }

        private void sayRepeated(RowFindings found, Repeat repeat, long line) {
            String column = header.name(RegisterColumn.CONTRACT_REFERENCE);
            if (repeat.isDiffering()) {
                found.fault(
                        column,
                        "The same reference stands on " + repeat.others(line)
                                + " with other facts. Keep one of the rows, or give each contract a reference of its own.");
            } else {
                found.remark(column, "The same row stands again on " + repeat.others(line) + ". It was taken once.");
            }
        }

        Tally tally() {
            return new Tally(rows, accepted, refused, rows - accepted - refused);
        }
    }
}
