package council.procurement.step.tender;

import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a row of a sheet, as it shows them. */
final class Cells {

    /** The column that tells the rows of a list apart whose rows are given. */
    static final String ROW = "row";

    private final Map<String, String> shown = new LinkedHashMap<>();

    /** How many rows have something in a column, of how many: {@code 3 of 8}. */
    static String filled(List<Map<String, String>> rows, String key) {
        return rows.stream().filter(row -> row.containsKey(key)).count() + " of " + rows.size();
    }

    /** Adds a cell as sheets show it; nothing for null. */
    Cells with(String key, @Nullable Object value) {
        if (value != null) {
            shown.put(key, written(value));
        }
        return this;
    }

    /** Adds cells that are already as sheets show them. */
    Cells withAll(Map<String, String> cells) {
        shown.putAll(cells);
        return this;
    }

    private static String written(Object value) {
        if (value instanceof Money money) {
            return money.inPounds().toPlainString();
        } else if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** The row. */
    Map<String, String> row() {
        return Map.copyOf(shown);
    }
}
