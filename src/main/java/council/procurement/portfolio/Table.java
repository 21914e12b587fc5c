package council.procurement.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for people to read and for a file to carry.
 *
 * @param columns what stands in each cell
 * @param rows the rows in the order in which they matter
 * @param all how many rows there are, of which these are the first
 */
public record Table(List<Column> columns, List<Row> rows, int all) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A table with all of its rows. */
    Table(List<Column> columns, List<Row> rows) {
        this(columns, rows, rows.size());
    }

    /** Its first rows, so many of them at most. */
    Table first(int most) {
        return rows.size() <= most ? this : new Table(columns, rows.subList(0, most), all);
    }

    /**
     * A row.
     *
     * @param cells one for each column; null where nothing is known
     * @param tone how pressing it is
     * @param list the list behind it with what it asks for, such as {@code cycles?step=3}; null where there is none
     */
    public record Row(
            List<@Nullable Object> cells,
            Tone tone,
            @Nullable String list) {}
}
