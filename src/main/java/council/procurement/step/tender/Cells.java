package council.procurement.step.tender;

import council.procurement.rules.Money;
import council.procurement.sourcing.SheetColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a row of a sheet. */
final class Cells {

    /** The column that tells the rows of a list apart whose rows are given. */
    static final String ROW = "row";

    private final Map<String, String> shown = new LinkedHashMap<>();

    /** What is carried along to tell rows apart, neither seen nor asked. */
    static SheetColumn id() {
        return new SheetColumn(ROW, "", "", SheetColumn.Kind.TEXT, false, true, null, null, 0, Map.of());
    }

    static @Nullable String text(Map<String, Object> row, String key) {
        Object value = row.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    static String required(Map<String, Object> row, String key) {
        String text = text(row, key);
        return text == null ? "" : text;
    }

    static @Nullable LocalDate day(Map<String, Object> row, String key) {
        return (LocalDate) row.get(key);
    }

    static @Nullable Money money(Map<String, Object> row, String key) {
        return (Money) row.get(key);
    }

    static @Nullable BigDecimal number(Map<String, Object> row, String key) {
        return (BigDecimal) row.get(key);
    }

    static boolean tick(Map<String, Object> row, String key) {
        return Boolean.TRUE.equals(row.get(key));
    }

    static <E extends Enum<E>> @Nullable E choice(Map<String, Object> row, String key, Class<E> type) {
        String name = text(row, key);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Adds a cell as sheets show it; nothing for null. */
    Cells with(String key, @Nullable Object value) {
        if (value != null) {
            shown.put(key, written(value));
        }
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
