package council.procurement.register.intake;

import java.time.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads how much notice is to be given: one length of time. */
final class NoticePeriodReader {

    private static final int LONGEST = 60;

    private NoticePeriodReader() {}

    /** @param columnName what the file calls the column, which may say the unit: {@code Notice period (days)} */
    static Reading read(String text, String columnName) {
        Period period = period(text.toLowerCase(Locale.ROOT), columnName);
        if (period != null) {
            return Reading.of(period);
        }
        return Placeholder.isNothing(text)
                ? Reading.nothing(Quoted.of(text) + " was read as no notice period.")
                : Reading.aside(Quoted.of(text)
                        + " does not say how many days or months; it is kept as it is. Write it like 3 months.");
    }

    private static @Nullable Period period(String words, String columnName) {
        if (words.length() > LONGEST) {
            return null;
        }
        Matcher length = WrittenLength.LENGTH.matcher(words);
        if (length.find()) {
            Period period = WrittenLength.of(length.group(1), length.group(2));
            return length.find() ? null : period;
        }
        String unit = WrittenLength.unitIn(columnName);
        boolean number = words.length() <= 3 && WrittenDay.isDigits(words, 0, words.length());
        return number && unit != null ? WrittenLength.of(words, unit) : null;
    }
}
