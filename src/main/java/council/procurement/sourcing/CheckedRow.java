package council.procurement.sourcing;

import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that a {@link Sheet} is to keep, already checked against its columns.
 *
 * @param cells typed values by the key of their column; what was left empty is missing
 */
public record CheckedRow(Map<String, Object> cells) {

    public CheckedRow {
        cells = Map.copyOf(cells);
    }

    /** The text in a column that is required. */
    public String text(String key) {
        return (String) required(key);
    }

    /** The text in a column; null if it was left empty. */
    public @Nullable String textOrNull(String key) {
        return (String) cells.get(key);
    }

    /** The text in a column; empty if it was left empty. */
    public String textOrEmpty(String key) {
        return Objects.requireNonNullElse(textOrNull(key), "");
    }

    /** The whole number in a column that is required. */
    public int wholeNumber(String key) {
        return number(key).intValueExact();
    }

    /** The number in a column that is required. */
    public BigDecimal number(String key) {
        return (BigDecimal) required(key);
    }

    /** The number in a column; null if it was left empty. */
    public @Nullable BigDecimal numberOrNull(String key) {
        return (BigDecimal) cells.get(key);
    }

    /** The amount in a column; null if it was left empty. */
    public @Nullable Money moneyOrNull(String key) {
        return (Money) cells.get(key);
    }

    /** The day in a column that is required. */
    public LocalDate day(String key) {
        return (LocalDate) required(key);
    }

    /** The day in a column; null if it was left empty. */
    public @Nullable LocalDate dayOrNull(String key) {
        return (LocalDate) cells.get(key);
    }

    /** Whether the box is ticked. */
    public boolean ticked(String key) {
        return Boolean.TRUE.equals(cells.get(key));
    }

    /** The answer chosen in a column that is required. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return Enum.valueOf(type, text(key));
    }

    /** The answer chosen in a column; null if it was left empty. */
    public <E extends Enum<E>> @Nullable E choiceOrNull(String key, Class<E> type) {
        String chosen = textOrNull(key);
        return chosen == null ? null : Enum.valueOf(type, chosen);
    }

    private Object required(String key) {
        return Objects.requireNonNull(cells.get(key), key);
    }
}
