package council.procurement.register.intake.table;

import java.util.List;

/**
 * One row of a table that has something in it, cell by cell as the file holds it.
 *
 * @param line where a person finds it: the line on which it begins in a text editor, or the row number in a workbook
 * @param cells the cells up to the last that is not blank; blank ones are empty. One longer than
 *     {@link Table#LONGEST_CELL} has been cut one character beyond it, and none holds the character nought
 */
public record TableRow(long line, List<String> cells) {

    /** The cell at a place counted from nought; empty beyond the last. */
    public String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
