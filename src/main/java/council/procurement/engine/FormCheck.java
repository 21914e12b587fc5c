package council.procurement.engine;

import council.procurement.engine.RefusedSubmissionException.Ground;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks on the server every rule that a {@code .form} file sets. The browser checks them too, but a browser can be left
 * out.
 */
final class FormCheck {

    private final FormConditions conditions = new FormConditions();

    /**
     * The answers by field key, each in its proper type: text, {@link BigDecimal}, {@link LocalDate} or flag. Fields left
     * empty are not in it.
     *
     * @param facts what the form was shown with, for conditions that depend on more than what was submitted; asked only then
     * @throws RefusedSubmissionException naming every field that is not acceptable, and why
     */
    Map<String, Object> accept(FormSchema form, Map<String, Object> submitted, Supplier<Map<String, Object>> facts) {
        refuseUnknown(form, submitted.keySet());
        Map<String, Object> given = withoutBlanks(submitted);
        Map<String, Object> known = given.keySet().containsAll(form.asked()) ? given : merge(facts.get(), given);
        Set<String> hiding = conditions.holding(form, known);
        var accepted = new LinkedHashMap<String, Object>();
        List<String> faults = new ArrayList<>();
        for (FormField field : form.fields().values()) {
            Object value = given.get(field.key());
            if (field.hiddenWhen() != null && hiding.contains(field.hiddenWhen())) {
                if (value != null) {
                    faults.add(field.label() + ": this question was not asked, so it cannot be answered.");
                }
            } else if (value == null) {
                if (field.required()) {
                    faults.add(missing(field));
                }
            } else {
                Object typed = check(field, value, fault -> faults.add(field.label() + ": " + fault));
                if (typed != null) {
                    accepted.put(field.key(), typed);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new RefusedSubmissionException(String.join("\n", faults));
        }
        return accepted;
    }

    private static void refuseUnknown(FormSchema form, Set<String> submitted) {
        var unknown = new TreeSet<>(submitted);
        unknown.removeAll(form.fields().keySet());
        if (!unknown.isEmpty()) {
            throw new RefusedSubmissionException(
                    Ground.MALFORMED,
                    "The form has no field " + String.join(", ", unknown) + ". Its fields are "
                            + String.join(", ", form.fields().keySet()) + ".");
        }
    }

    private static Map<String, Object> withoutBlanks(Map<String, Object> submitted) {
        var given = new LinkedHashMap<String, Object>();
        submitted.forEach((key, value) -> {
            if (value != null && !(value instanceof String text && text.isBlank())) {
                given.put(key, value);
            }
        });
        return given;
    }

    private static Map<String, Object> merge(Map<String, Object> facts, Map<String, Object> given) {
        var known = new LinkedHashMap<>(facts);
        known.putAll(given);
        return known;
    }

    private static String missing(FormField field) {
        return switch (field.kind()) {
            case CHOICE -> field.label() + ": choose an answer.";
            case DATE -> field.label() + ": give a date.";
            case CHECKBOX -> field.label() + ": this must be confirmed.";
            case TEXT, NUMBER -> field.label() + ": this must be filled in.";
        };
    }

    private static @Nullable Object check(FormField field, Object value, Consumer<String> fault) {
        return switch (field.kind()) {
            case TEXT -> text(field, value, fault);
            case NUMBER -> number(field, value, fault);
            case DATE -> date(value, fault);
            case CHOICE -> choice(field, value, fault);
            case CHECKBOX -> checkbox(field, value, fault);
        };
    }

    private static @Nullable Object text(FormField field, Object value, Consumer<String> fault) {
        if (!(value instanceof String given)) {
            fault.accept("give text.");
            return null;
        }
        String text = given.replace("\r\n", "\n").strip();
        FormField.Limits limits = field.limits();
        if (limits.minLength() != null && text.length() < limits.minLength()) {
            fault.accept("say more, at least " + limits.minLength() + " characters. You wrote " + text.length() + ".");
        } else if (limits.maxLength() != null && text.length() > limits.maxLength()) {
            fault.accept("use at most " + limits.maxLength() + " characters. You wrote " + text.length() + ".");
        } else if (limits.pattern() != null && !limits.pattern().matcher(text).matches()) {
            fault.accept("this is not in the form that is asked for.");
        } else if (text.indexOf('\0') >= 0) {
            fault.accept("remove the characters that cannot be shown.");
        } else {
            return text;
        }
        return null;
    }

    private static @Nullable Object number(FormField field, Object value, Consumer<String> fault) {
        BigDecimal number = asNumber(value);
        FormField.Limits limits = field.limits();
        int decimals = limits.decimals() == null ? 0 : limits.decimals();
        if (number == null) {
            fault.accept("give a number, such as 12" + (decimals > 0 ? ".50" : "") + ".");
        } else if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            fault.accept("give a number of " + limits.min().toPlainString() + " or more.");
        } else if (limits.max() != null && number.compareTo(limits.max()) > 0) {
            fault.accept("give a number of " + limits.max().toPlainString() + " or less.");
        } else if (number.stripTrailingZeros().scale() > decimals) {
            fault.accept(decimals == 0 ? "give a whole number." : "give at most " + decimals + " decimal places.");
        } else {
            return number;
        }
        return null;
    }

    private static @Nullable BigDecimal asNumber(Object value) {
        if (!(value instanceof Number || value instanceof String)) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value.toString());
            return number.precision() - number.scale() > 18 || number.scale() > 18 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object date(Object value, Consumer<String> fault) {
        try {
            LocalDate date = LocalDate.parse(String.valueOf(value));
            if (date.getYear() >= 1900 && date.getYear() <= 2199) {
                return date;
            }
            fault.accept("give a date between 1900 and 2199.");
        } catch (DateTimeParseException e) {
            fault.accept("give a real date, such as 31/03/2029.");
        }
        return null;
    }

    private static @Nullable Object choice(FormField field, Object value, Consumer<String> fault) {
        if (field.options().containsKey(String.valueOf(value))) {
            return String.valueOf(value);
        }
        fault.accept("choose one of " + String.join(", ", field.options().values()) + ".");
        return null;
    }

    private static @Nullable Object checkbox(FormField field, Object value, Consumer<String> fault) {
        if (!(value instanceof Boolean)) {
            fault.accept("this is answered by a tick.");
        } else if (field.required() && value.equals(false)) {
            fault.accept("this must be confirmed.");
        } else {
            return value;
        }
        return null;
    }
}
