package council.procurement.engine;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form that can be filled in, with every rule its {@code .form} file gives it.
 *
 * @param key the key it is submitted under
 * @param label what people see
 * @param kind what it takes
 * @param required whether it must be answered while it is shown
 * @param limits the limits of its value
 * @param options labels by value, for fields that offer a choice; else empty
 * @param hiddenWhen the condition, in FEEL, under which it is not shown; null if it always is
 */
record FormField(
        String key,
        String label,
        Kind kind,
        boolean required,
        Limits limits,
        Map<String, String> options,
        @Nullable String hiddenWhen) {

    /** What a field takes. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        CHECKBOX
    }

    /**
     * Limits of a field's value; each null where the form sets none.
     *
     * @param minLength the least number of characters
     * @param maxLength the greatest number of characters
     * @param min the least number
     * @param max the greatest number
     * @param decimals how many decimal places a number may have
     * @param pattern the expression the whole text must match
     */
    record Limits(
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimals,
            @Nullable Pattern pattern) {}
}
