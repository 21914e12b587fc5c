package council.procurement.register.intake;

import council.procurement.register.intake.table.UnreadableFileException;

/**
 * Whether the dates of a column stand day first. Where several can only have the month first, those that could be either
 * would all be read wrong.
 */
final class DateOrder {

    private static final int ENOUGH = 3;

    private int dayFirst;
    private int monthFirst;
    private String example = "";
    private long line;

    /** Takes a cell into account. */
    void add(String cell, long at) {
        if (cell.length() < 6 || cell.length() > 30 || cell.charAt(0) < '0' || cell.charAt(0) > '9') {
            return;
        }
        int slash = separator(cell, 0);
        int next = separator(cell, slash + 1);
        int first = number(cell, 0, slash);
        int second = number(cell, slash + 1, next);
        if (first > 12 && first <= 31 && second > 0 && second <= 12) {
            dayFirst++;
        } else if (first > 0 && first <= 12 && second > 12 && second <= 31) {
            monthFirst++;
            example = example.isEmpty() ? cell : example;
            line = line == 0 ? at : line;
        }
    }

    /** Refuses a file whose dates in this column have the month first. */
    void check(String column) {
        if (monthFirst >= ENOUGH && monthFirst > dayFirst) {
            throw new UnreadableFileException("The dates in the column " + Quoted.of(column)
                    + " have the month first, as Americans write them; on line " + line + " it is " + Quoted.of(example)
                    + ". Show the column as dd/mm/yyyy, save the file, and import it again.");
        }
    }

    private static int separator(String cell, int from) {
        for (int i = from; i < cell.length(); i++) {
            if ("/-.".indexOf(cell.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The number of one or two digits in between; -1 if that is not what stands there. */
    private static int number(String cell, int from, int to) {
        boolean fits = to > from && to <= from + 2;
        return fits && WrittenDay.isDigits(cell, from, to) ? Integer.parseInt(cell.substring(from, to)) : -1;
    }
}
