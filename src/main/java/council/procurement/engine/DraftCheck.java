package council.procurement.engine;

import council.procurement.engine.RefusedSubmissionException.Ground;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a draft may hold: fields of its form, each with what it could hold one day. It need not be finished or right. */
final class DraftCheck {

    /** The most that the texts of one draft may come to, in bytes of UTF-8. */
    static final int LARGEST = 1_000_000;

    private DraftCheck() {}

    /**
     * Refuses what the form could not hold.
     *
     * @throws RefusedSubmissionException naming the field, and never what is in it
     */
    static void refuseForeign(FormSchema form, Map<String, @Nullable Object> fields) {
        var unknown = new TreeSet<>(fields.keySet());
        unknown.removeAll(form.fields().keySet());
        if (!unknown.isEmpty()) {
            throw new RefusedSubmissionException(
                    Ground.MALFORMED,
                    "A draft keeps what is written in the form's own fields, and the form has no field "
                            + String.join(", ", unknown) + ". Its fields are "
                            + String.join(", ", form.fields().keySet()) + ".");
        }
        fields.forEach((key, value) -> {
            FormField field = form.fields().get(key);
            if (field != null && !fits(field, value)) {
                throw new RefusedSubmissionException(Ground.MALFORMED, field.label() + ": " + wanted(field));
            }
        });
        if (bytesOf(fields) > LARGEST) {
            throw new RefusedSubmissionException(
                    Ground.MALFORMED, "This form is too large to be kept. Shorten your answers.");
        }
    }

    /** Of what was kept once, that which the form still takes; a form that starts a process may have changed since. */
    static Map<String, @Nullable Object> stillFitting(FormSchema form, Map<String, @Nullable Object> fields) {
        var fitting = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((key, value) -> {
            FormField field = form.fields().get(key);
            if (field != null && fits(field, value)) {
                fitting.put(key, value);
            }
        });
        return fitting;
    }

    private static long bytesOf(Map<String, @Nullable Object> fields) {
        return fields.values().stream()
                .filter(String.class::isInstance)
                .mapToLong(text -> ((String) text).getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static boolean fits(FormField field, @Nullable Object value) {
        if (value == null) {
            return true;
        }
        return switch (field.kind()) {
            case TEXT, DATE -> isText(value);
            case NUMBER -> isText(value) || isFinite(value);
            case CHOICE -> field.options().containsKey(String.valueOf(value));
            case CHECKBOX -> value instanceof Boolean;
        };
    }

    private static boolean isText(Object value) {
        return value instanceof String text && text.indexOf('\0') < 0;
    }

    private static boolean isFinite(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    private static String wanted(FormField field) {
        return switch (field.kind()) {
            case TEXT -> "a draft of this is text, without characters that cannot be shown.";
            case DATE -> "a draft of this is a date, such as 2029-03-31.";
            case NUMBER -> "a draft of this is a number, such as 12.";
            case CHOICE ->
                "a draft of this is one of " + String.join(", ", field.options().values()) + ".";
            case CHECKBOX -> "a draft of this is a tick or none.";
        };
    }
}
