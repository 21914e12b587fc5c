package council.procurement.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;

/**
 * The first of many.
 *
 * @param first so many of them as were asked for
 * @param all how many there are
 */
record Beginning<T>(List<T> first, int all) {

    /** Reads it from rows that each say in a column {@code all_rows} how many there are. */
    static <T> ResultSetExtractor<Beginning<T>> of(RowMapper<T> mapper) {
        return rows -> {
            var first = new ArrayList<T>();
            int all = 0;
            while (rows.next()) {
                first.add(mapper.mapRow(rows, first.size()));
                all = rows.getInt("all_rows");
            }
            return new Beginning<>(first, all);
        };
    }
}
