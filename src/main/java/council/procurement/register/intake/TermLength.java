package council.procurement.register.intake;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time: notice periods, and the extensions that a contract provides for. */
final class TermLength {

    private static final int MOST_EXTENSIONS = 20;
    private static final int MOST_YEARS = 50;

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

    private static final String NUMBER = "(\\d{1,3}|(?:one|two|three|four|five|six|nine|twelve|an?)(?=[ -]))";
    private static final String UNIT = "(calendar )?(day|week|month|year|mth|yr|d|w|m|y)s?\\b\\.?";

    private static final Pattern LENGTH = Pattern.compile(NUMBER + "[ -]*(?:\\(\\d+\\) ?)?" + UNIT);
    private static final String UP_TO = "(?:up to |upto |max(?:imum)? (?:of )?|plus |with |option(?: of)? |\\+ ?)?";

    private static final Pattern REPEATED = Pattern.compile(UP_TO + NUMBER
            + "(?: ?(?:x|no\\.?|further|additional|optional|lots of|@|extensions? of|periods? of|up to))+ ?" + NUMBER
            + "[ -]*"
            + UNIT + "(?: each| extensions?| options?| periods?)?");

    private static final Pattern SUM = Pattern.compile("\\+? ?\\d{1,3}( ?\\+ ?\\d{1,3})*( ?" + UNIT + ")?");
    private static final Pattern LIST =
            Pattern.compile(UP_TO + NUMBER + "[ -]*" + UNIT + "( ?(\\+|,|and|then|plus|&) ?(an? )?"
                    + "(further |additional )?" + NUMBER + "[ -]*" + UNIT + ")*( extensions?| options?)?");

    private TermLength() {}

    /**
     * A notice period.
     *
     * @param columnName what the file calls the column, which may say the unit: {@code Notice period (days)}
     */
    static Reading readNotice(String text, String columnName) {
        String words = text.toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(words);
        Period period = null;
        if (text.length() <= 60 && length.find()) {
            period = period(length.group(1), length.group(3));
            period = length.find() ? null : period;
        } else if (words.length() <= 3 && WrittenDay.isDigits(words, 0, words.length())) {
            String unit = unitIn(columnName);
            period = unit == null ? null : period(words, unit);
        }
        if (period != null) {
            return Reading.of(period);
        }
        return Placeholder.isNothing(text)
                ? Reading.nothing(Quoted.of(text) + " was read as no notice period.")
                : Reading.aside(Quoted.of(text)
                        + " does not say how many days or months; it is kept as it is. Write it like 3 months.");
    }

    /** Extensions, such as {@code 12 months + 12 months}, {@code 2 x 1 year} or {@code 2+2}. */
    static Reading readExtensions(String text, String columnName, @Nullable LocalDate start, @Nullable LocalDate end) {
        String words = text.toLowerCase(Locale.ROOT).strip();
        List<Period> extensions = words.length() > 100 ? List.of() : extensions(words, columnName);
        boolean initialFirst = !extensions.isEmpty() && isTerm(extensions.get(0), start, end);
        boolean sum = words.indexOf('+') > 0;
        if (initialFirst && sum && extensions.size() > 1 && !extensions.get(0).equals(extensions.get(1))) {
            extensions = extensions.subList(1, extensions.size());
        } else if (initialFirst && sum && extensions.size() > 1) {
            extensions = List.of();
        }
        if (!extensions.isEmpty() && extensions.size() <= MOST_EXTENSIONS) {
            return Reading.of(List.copyOf(extensions), Quoted.of(text) + " was read as " + describe(extensions) + ".");
        }
        return Placeholder.isNothing(text) || words.equals("no") || words.equals("0")
                ? Reading.nothing(Quoted.of(text) + " was read as no extensions.")
                : Reading.aside(
                        Quoted.of(text)
                                + " does not say how long each extension is; it is kept as it is. Write it like 12 months + 12 months.");
    }

    private static List<Period> extensions(String words, String columnName) {
        List<Period> extensions = new ArrayList<>();
        Matcher repeated = REPEATED.matcher(words);
        if (repeated.matches()) {
            Period each = period(repeated.group(2), repeated.group(4));
            int times = number(repeated.group(1));
            for (int i = 0; each != null && i < Math.min(times, MOST_EXTENSIONS + 1); i++) {
                extensions.add(each);
            }
        } else if (LIST.matcher(words).matches()) {
            Matcher length = LENGTH.matcher(words);
            while (length.find()) {
                addTo(extensions, period(length.group(1), length.group(3)));
            }
        } else if (SUM.matcher(words).matches()) {
            addSum(extensions, words, columnName);
        }
        return extensions;
    }

    private static void addSum(List<Period> extensions, String words, String columnName) {
        String inText = unitIn(words);
        String unit = inText == null ? unitIn(columnName) : inText;
        Matcher number = Pattern.compile("\\d+").matcher(words);
        while (number.find()) {
            // Without a unit, few are years and many are months: nobody extends by twelve years, or by two months.
            String few = Integer.parseInt(number.group()) <= 5 ? "year" : "month";
            addTo(extensions, period(number.group(), unit == null ? few : unit));
        }
        if (unit == null && words.indexOf('+') < 0) {
            extensions.clear();
        }
    }

    private static void addTo(List<Period> extensions, @Nullable Period length) {
        if (length != null) {
            extensions.add(length);
        }
    }

    private static @Nullable Period period(String number, String unit) {
        int count = number(number);
        Period period = switch (unit.charAt(0)) {
            case 'd' -> Period.ofDays(count);
            case 'w' -> Period.ofDays(count * 7);
            case 'm' -> Period.ofMonths(count);
            default -> Period.ofMonths(count * 12);
        };
        boolean sensible = count > 0 && period.getMonths() <= MOST_YEARS * 12;
        return sensible ? period : null;
    }

    private static int number(String text) {
        Integer word = NUMBERS.get(text);
        return word != null ? word : Integer.parseInt(text);
    }

    private static @Nullable String unitIn(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        for (String unit : List.of("day", "week", "month", "year", "mth", "yr")) {
            if (words.contains(unit)) {
                return unit;
            }
        }
        return null;
    }

    /** Whether a contract from start to end is just as long, so that the length may be its own and no extension. */
    private static boolean isTerm(Period length, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null || end == null) {
            return false;
        }
        LocalDate reached = start.plus(length);
        return !end.isBefore(reached.minusDays(2)) && !end.isAfter(reached.plusDays(1));
    }

    private static String describe(List<Period> extensions) {
        return extensions.stream()
                .map(length -> length.getMonths() > 0
                        ? length.getMonths() + (length.getMonths() == 1 ? " month" : " months")
                        : length.getDays() + " days")
                .reduce((one, other) -> one + " and then " + other)
                .map(lengths -> extensions.size() == 1 ? "one extension of " + lengths : "extensions of " + lengths)
                .orElse("none");
    }
}
