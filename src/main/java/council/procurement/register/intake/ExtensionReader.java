package council.procurement.register.intake;

import static council.procurement.register.intake.WrittenLength.NUMBER;
import static council.procurement.register.intake.WrittenLength.UNIT;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the extensions that a contract provides for: {@code 12 months + 12 months}, {@code 2 x 1 year}, {@code 2+2}. In
 * {@code 3+1+1} the first number is the contract itself where it runs for three years.
 */
final class ExtensionReader {

    private static final int LONGEST = 100;
    private static final int MOST = 20;

    /** Without a unit, up to five are years and more are months: nobody extends by twelve years, or by two months. */
    private static final int MOST_YEARS = 5;

    private static final String UP_TO = "(?:up to |upto |max(?:imum)? (?:of )?|plus |with |option(?: of)? |\\+ ?)?";
    private static final String TIMES =
            "(?: ?(?:x|no\\.?|further|additional|optional|lots of|@|extensions? of|periods? of|up to))+ ?";
    private static final String AND = " ?(?:\\+|,|and|then|plus|&) ?(?:an? )?(?:further |additional )?";

    private static final Pattern REPEATED = Pattern.compile(
            UP_TO + NUMBER + TIMES + NUMBER + "[ -]*" + UNIT + "(?: each| extensions?| options?| periods?)?");
    private static final Pattern LIST = Pattern.compile(
            UP_TO + NUMBER + "[ -]*" + UNIT + "(?:" + AND + NUMBER + "[ -]*" + UNIT + ")*(?: extensions?| options?)?");
    private static final Pattern SUM = Pattern.compile("\\+? ?\\d{1,3}(?: ?\\+ ?\\d{1,3})*(?: ?" + UNIT + ")?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private ExtensionReader() {}

    /** @param columnName what the file calls the column, which may say the unit: {@code Extension (months)} */
    static Reading read(String text, String columnName, @Nullable LocalDate start, @Nullable LocalDate end) {
        String words = text.toLowerCase(Locale.ROOT).strip();
        List<@Nullable Period> all = words.length() > LONGEST ? List.of() : lengths(words, columnName);
        List<Period> extensions = withoutContract(sensible(all), words, start, end);
        if (!extensions.isEmpty()) {
            return Reading.of(extensions, Quoted.of(text) + " was read as " + describe(extensions) + ".");
        }
        return Placeholder.isNothing(text) || words.equals("no") || words.equals("0")
                ? Reading.nothing(Quoted.of(text) + " was read as no extensions.")
                : Reading.aside(
                        Quoted.of(text) + " does not say how long each extension is; it is kept as it is. Write it"
                                + " like 12 months + 12 months.");
    }

    private static List<@Nullable Period> lengths(String words, String columnName) {
        List<@Nullable Period> lengths = new ArrayList<>();
        Matcher repeated = REPEATED.matcher(words);
        Matcher sum = SUM.matcher(words);
        if (repeated.matches()) {
            int times = Math.min(WrittenLength.number(repeated.group(1)), MOST + 1);
            for (int i = 0; i < times; i++) {
                lengths.add(WrittenLength.of(repeated.group(2), repeated.group(3)));
            }
        } else if (LIST.matcher(words).matches()) {
            Matcher length = WrittenLength.LENGTH.matcher(words);
            while (length.find()) {
                lengths.add(WrittenLength.of(length.group(1), length.group(2)));
            }
        } else if (sum.matches()) {
            String unit = sum.group(1) == null ? WrittenLength.unitIn(columnName) : sum.group(1);
            boolean plain = unit == null && words.indexOf('+') < 0;
            Matcher number = DIGITS.matcher(words);
            while (number.find() && !plain) {
                String likely = Integer.parseInt(number.group()) <= MOST_YEARS ? "year" : "month";
                lengths.add(WrittenLength.of(number.group(), unit == null ? likely : unit));
            }
        }
        return lengths;
    }

    /** All of them, or none where one is not to be taken seriously. */
    private static List<Period> sensible(List<@Nullable Period> lengths) {
        List<Period> sensible = new ArrayList<>();
        for (Period length : lengths) {
            if (length == null || sensible.size() == MOST) {
                return List.of();
            }
            sensible.add(length);
        }
        return sensible;
    }

    /**
     * Leaves out the first where it is the contract itself: in {@code 2+1} on a contract of two years, not in what begins
     * with a plus. None are left where it may be either.
     */
    private static List<Period> withoutContract(
            List<Period> lengths, String words, @Nullable LocalDate start, @Nullable LocalDate end) {
        boolean sum = words.indexOf('+') > 0 && lengths.size() > 1;
        if (!sum || start == null || end == null || !isTerm(lengths.get(0), start, end)) {
            return List.copyOf(lengths);
        }
        boolean alike = lengths.get(0).equals(lengths.get(1));
        if (SUM.matcher(words).matches()) {
            return alike ? List.of() : List.copyOf(lengths.subList(1, lengths.size()));
        }
        return alike ? List.copyOf(lengths) : List.of();
    }

    private static boolean isTerm(Period length, LocalDate start, LocalDate end) {
        LocalDate reached = start.plus(length);
        return !end.isBefore(reached.minusDays(2)) && !end.isAfter(reached.plusDays(1));
    }

    private static String describe(List<Period> extensions) {
        String lengths = String.join(
                " and then ", extensions.stream().map(ExtensionReader::describe).toList());
        return extensions.size() == 1 ? "one extension of " + lengths : "extensions of " + lengths;
    }

    private static String describe(Period length) {
        int count = Math.max(length.getMonths(), length.getDays());
        return count + (length.getMonths() > 0 ? " month" : " day") + (count == 1 ? "" : "s");
    }
}
