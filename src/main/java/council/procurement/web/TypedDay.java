package council.procurement.web;

import council.procurement.engine.RefusedSubmissionException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Days as people type them: 20/11/2026, or 2026-11-20 as programs write them. */
final class TypedDay {

    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    private TypedDay() {}

    /**
     * The day that was typed.
     *
     * @param label what the field is called
     * @throws RefusedSubmissionException naming the field, if it is no day
     */
    static LocalDate of(String typed, String label) {
        try {
            return typed.contains("/") ? LocalDate.parse(typed.strip(), BRITISH) : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new RefusedSubmissionException(label + ": give a day such as " + RuleText.EXAMPLE_DAY + ".");
        }
    }
}
