package council.procurement.register.intake.table;

import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Predicate;

/** A table in a file. It is read from the beginning as often as it is asked for, and never held in memory. */
public sealed interface Table permits CsvTable, XlsxTable {

    /** The most characters that a cell may hold; a spreadsheet program holds no more either. */
    int LONGEST_CELL = 32_767;

    /** The most columns that a table may have. */
    int MOST_COLUMNS = 1_024;

    /** The most rows that a table may have; a spreadsheet program shows hardly more. */
    int MOST_ROWS = 1_000_000;

    /**
     * Reads every row that is not blank, in order.
     *
     * @param reader takes a row, and answers whether it wants the next
     * @throws UnreadableFileException where the file is damaged or beyond a limit
     */
    void read(Predicate<TableRow> reader) throws IOException;

    /** What was opened, in a few words: {@code sheet “Contracts”}, or {@code comma-separated text in UTF-8}. */
    String description();

    /** The day that a spreadsheet's day number nought stands for. */
    LocalDate dayNought();
}
