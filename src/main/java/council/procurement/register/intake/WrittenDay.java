package council.procurement.register.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people and programs write them. */
final class WrittenDay {

    /** Two-digit years from here on are of the last century: contracts that old have been in registers, newer ones end later. */
    private static final int PIVOT = 80;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final List<String> FULL_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Pattern TIME = Pattern.compile(
            "[T ,]+\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?( ?[AaPp]\\.?[Mm]\\.?)?( ?(Z|UTC|GMT|BST|[+-]\\d{2}:?\\d{2}))?$");

    private WrittenDay() {}

    /** The text without a time of day at its end. */
    static String withoutTime(String text) {
        return text.indexOf(':') < 0 || text.length() > 60
                ? text
                : TIME.matcher(text).replaceFirst("");
    }

    /** The day; null if there is none, or in doubt. */
    static @Nullable LocalDate parse(String text) {
        if (text.length() > 40) {
            return null;
        }
        List<String> parts = parts(text);
        if (parts.size() == 1 && text.length() == 8 && isDigits(text, 0, 8)) {
            return day(text.substring(0, 4), text.substring(4, 6), text.substring(6));
        } else if (parts.size() == 4 && isWeekday(parts.get(0))) {
            parts = parts.subList(1, 4);
        }
        if (parts.size() != 3) {
            return null;
        } else if (parts.get(0).length() == 4 && isDigits(parts.get(0), 0, 4)) {
            return day(parts.get(0), parts.get(1), parts.get(2));
        } else if (month(parts.get(0)) > 0 && !Character.isDigit(parts.get(0).charAt(0))) {
            return day(year(parts.get(2)), parts.get(0), parts.get(1));
        }
        return day(year(parts.get(2)), parts.get(1), parts.get(0));
    }

    /** Whether the text is meant as a day, well or badly: three numbers, or two and a word. */
    static boolean isAttempted(String text) {
        List<String> parts = text.length() > 40 ? List.of() : parts(withoutTime(text));
        long numbers =
                parts.stream().filter(part -> isDigits(part, 0, part.length())).count();
        boolean signs = parts.stream().anyMatch(part -> !Character.isLetterOrDigit(part.charAt(0)));
        return parts.size() == 3 && numbers >= 2 && !signs;
    }

    /** Numbers and words of the text; an ordinal's ending is left out. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>(4);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || "/-. ,".indexOf(text.charAt(i)) >= 0;
            boolean changes =
                    !ends && i > start && Character.isDigit(text.charAt(i)) != Character.isDigit(text.charAt(i - 1));
            if ((ends || changes) && i > start) {
                String part = text.substring(start, i).toLowerCase(Locale.ROOT);
                if (!isFiller(part, parts)) {
                    parts.add(part);
                }
            }
            start = ends ? i + 1 : changes ? i : start;
        }
        return parts;
    }

    /** The number of a month given by number or name; 0 if it is none. */
    static int month(String text) {
        if (text.length() <= 2 && isDigits(text, 0, text.length())) {
            return Integer.parseInt(text);
        } else if (text.equals("sept")) {
            return 9;
        }
        return Math.max(MONTHS.indexOf(text), FULL_MONTHS.indexOf(text)) + 1;
    }

    static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    private static boolean isFiller(String part, List<String> before) {
        boolean afterNumber = !before.isEmpty()
                && Character.isDigit(before.get(before.size() - 1).charAt(0));
        return part.equals("of")
                || (afterNumber && List.of("st", "nd", "rd", "th").contains(part));
    }

    private static boolean isWeekday(String part) {
        return part.length() >= 3 && "monday tuesday wednesday thursday friday saturday sunday".contains(part);
    }

    private static String year(String text) {
        if (text.length() != 2 || !isDigits(text, 0, 2)) {
            return text;
        }
        return (Integer.parseInt(text) >= PIVOT ? "19" : "20") + text;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        if (year.length() != 4 || !isDigits(year, 0, 4) || day.length() > 2 || !isDigits(day, 0, day.length())) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
