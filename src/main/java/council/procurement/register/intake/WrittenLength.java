package council.procurement.register.intake;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time as people write them: {@code 3 months}, {@code 90 days}, {@code two years}. */
final class WrittenLength {

    static final String NUMBER = "(\\d{1,3}|(?:one|two|three|four|five|six|nine|twelve|an?)(?=[ -]))";
    static final String UNIT = "(?:calendar )?(day|week|month|year|mth|yr|d|w|m|y)s?\\b\\.?";

    /** Number and unit, as the first and the second group. */
    static final Pattern LENGTH = Pattern.compile(NUMBER + "[ -]*(?:\\(\\d+\\) ?)?" + UNIT);

    private static final int MOST_MONTHS = 600;

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("nine", 9),
            Map.entry("twelve", 12),
            Map.entry("a", 1),
            Map.entry("an", 1));

    private WrittenLength() {}

    /** So many days, weeks, months or years, as days or months; null for none at all, or more than fifty years. */
    static @Nullable Period of(String number, String unit) {
        int count = number(number);
        Period period = switch (unit.charAt(0)) {
            case 'd' -> Period.ofDays(count);
            case 'w' -> Period.ofDays(count * 7);
            case 'm' -> Period.ofMonths(count);
            default -> Period.ofMonths(count * 12);
        };
        return count > 0 && period.getMonths() <= MOST_MONTHS ? period : null;
    }

    static int number(String text) {
        Integer word = NUMBERS.get(text);
        return word != null ? word : Integer.parseInt(text);
    }

    /** The unit that a column's name mentions; null if it mentions none. */
    static @Nullable String unitIn(String columnName) {
        String words = columnName.toLowerCase(Locale.ROOT);
        return List.of("day", "week", "month", "year").stream()
                .filter(words::contains)
                .findFirst()
                .orElse(null);
    }
}
