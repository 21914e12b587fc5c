package council.procurement.register.intake.table;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.zip.ZipException;

/** A table on a sheet of a workbook. Rows are read as they come; only the texts that cells share are held in memory. */
final class XlsxTable implements Table {

    private static final int HEADER_LINES = 200;

    private final Path path;
    private final Workbook.Sheet sheet;
    private final SheetCell cell;
    private final LocalDate dayNought;

    private XlsxTable(Path path, Workbook.Sheet sheet, SheetCell cell, LocalDate dayNought) {
        this.path = path;
        this.sheet = sheet;
        this.cell = cell;
        this.dayNought = dayNought;
    }

    /** @param recognises how many cells of a row are known as column names */
    static XlsxTable open(Path path, ToIntFunction<List<String>> recognises) throws IOException {
        try (Workbook workbook = Workbook.open(path)) {
            Workbook.Sheet best = null;
            int most = -1;
            var cell = new SheetCell(workbook.sharedTexts(), workbook.dateFormats(), workbook.dayNought());
            for (Workbook.Sheet sheet : workbook.sheets()) {
                int recognised = recognised(workbook, sheet, cell, recognises);
                if (recognised > most) {
                    best = sheet;
                    most = recognised;
                }
            }
            if (best == null) {
                throw new UnreadableFileException(
                        "The workbook has no sheet with rows. Choose the file that holds the table.");
            }
            return new XlsxTable(path, best, cell, workbook.dayNought());
        } catch (ZipException | EOFException e) {
            throw ZipDirectory.damaged();
        }
    }

    private static int recognised(
            Workbook workbook, Workbook.Sheet sheet, SheetCell cell, ToIntFunction<List<String>> recognises)
            throws IOException {
        var most = new AtomicInteger();
        var rows = new AtomicInteger();
        try (XmlCursor cursor = workbook.rowsOf(sheet)) {
            new SheetReader(cursor, cell).read(HEADER_LINES, row -> {
                most.accumulateAndGet(recognises.applyAsInt(row.cells()), Math::max);
                return rows.incrementAndGet() < Separator.HEADER_ROWS;
            });
        }
        return rows.get() == 0 ? -1 : most.get();
    }

    @Override
    public void read(Predicate<TableRow> reader) throws IOException {
        try (Workbook workbook = Workbook.open(path);
                XmlCursor cursor = workbook.rowsOf(sheet)) {
            new SheetReader(cursor, cell).read(Integer.MAX_VALUE, reader);
        } catch (ZipException | EOFException e) {
            throw ZipDirectory.damaged();
        }
    }

    @Override
    public String description() {
        return "sheet “" + sheet.name() + "”";
    }

    @Override
    public LocalDate dayNought() {
        return dayNought;
    }
}
