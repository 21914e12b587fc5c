package council.procurement.portfolio;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list is asked for, as an address says it: what makes no sense there is not asked. */
record Asked(Map<String, String> said) {

    /** The words given; null where there are none. */
    @Nullable
    String text(String name) {
        String text = said.get(name);
        return text == null || text.isBlank() ? null : text;
    }

    /** The number given; null where there is none. */
    @Nullable
    Integer number(String name) {
        String text = said.get(name);
        return text != null && text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
    }

    /** The month given; null where there is none. */
    @Nullable
    YearMonth month(String name) {
        String text = said.get(name);
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The value of that name; null where there is none. */
    <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
        String text = said.get(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
