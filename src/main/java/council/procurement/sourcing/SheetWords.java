package council.procurement.sourcing;

import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands in a {@link Sheet}, as people read and write it. What is not what its column asks stays as it is. */
public final class SheetWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

    private SheetWords() {}

    /** As it is read in a table: £1,234.50, 31 March 2027, Yes, the words of a choice; empty if nothing is there. */
    public static String read(SheetColumn column, @Nullable String text) {
        Object value = SheetCell.shown(column, text);
        if (value instanceof Money money) {
            return money.toString();
        } else if (value instanceof LocalDate day) {
            return WrittenDate.of(day);
        } else if (value instanceof Boolean ticked) {
            return ticked ? "Yes" : "No";
        }
        String said = SheetCell.clean(text);
        return column.choices().getOrDefault(value == null ? said : String.valueOf(value), said);
    }

    /** As a program reads it: numbers and pounds as numbers, all else but ticks as text; null if nothing is there. */
    public static @Nullable Object value(SheetColumn column, @Nullable String text) {
        Object value = SheetCell.shown(column, text);
        return value instanceof Money money
                ? money.inPounds()
                : value instanceof LocalDate day ? day.toString() : value;
    }

    /** As it is written in a field: a day as 31/03/2027, all else as it is kept. */
    public static String written(SheetColumn column, @Nullable String text) {
        return column.kind() == SheetColumn.Kind.DAY && SheetCell.shown(column, text) instanceof LocalDate day
                ? DAY.format(day)
                : text == null ? "" : text;
    }
}
