package council.procurement.notice.ocds;

import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, field by field. Days and amounts are looked for in the words that people wrote; where none can be
 * found, the field has none, and nothing is guessed.
 */
final class NoticeWords {

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November" + "|December";
    private static final Pattern DAY = Pattern.compile(
            "\\b(?:(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})|(?<written>\\d{1,2}) (?<name>" + MONTHS
                    + ") (?<of>\\d{4})|(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<third>\\d{4}))(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AMOUNT =
            Pattern.compile("(?<sign>-?)£?\\s*(?<pounds>\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?<pence>\\.\\d{1,2})?");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern COMPANY = Pattern.compile("\\s*\\(Companies House ([A-Z0-9]+)\\)$");
    private static final Pattern CPV = Pattern.compile("(?<!\\d)(\\d{8})(?!\\d)");

    private final Map<String, String> content;

    NoticeWords(Map<String, String> content) {
        this.content = Map.copyOf(content);
    }

    /** What a field says; null if nothing. */
    @Nullable
    String text(String field) {
        String text = content.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What the first of these fields says that says anything; null if none does. */
    @Nullable
    String first(String... fields) {
        return Arrays.stream(fields)
                .map(this::text)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    /** The days that stand in a field, in the order in which they are written. */
    List<LocalDate> days(String field) {
        var days = new ArrayList<LocalDate>();
        String text = text(field);
        if (text != null) {
            Matcher found = DAY.matcher(text);
            while (found.find()) {
                try {
                    days.add(day(found));
                } catch (DateTimeException e) {
                    // 31 June is no day, and says nothing.
                }
            }
        }
        return days;
    }

    /** The first day that stands in a field; null if none does. */
    @Nullable
    LocalDate day(String field) {
        return days(field).stream().findFirst().orElse(null);
    }

    private static LocalDate day(Matcher found) {
        if (found.group("year") != null) {
            return LocalDate.of(number(found, "year"), number(found, "month"), number(found, "day"));
        } else if (found.group("name") != null) {
            Month month = Month.valueOf(found.group("name").toUpperCase(Locale.ROOT));
            return LocalDate.of(number(found, "of"), month, number(found, "written"));
        }
        return LocalDate.of(number(found, "third"), number(found, "second"), number(found, "first"));
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    /** The amount that a field consists of; null if it says anything else. */
    @Nullable
    Money money(String field) {
        String text = text(field);
        Matcher amount = AMOUNT.matcher(text == null ? "" : text);
        if (!amount.matches()) {
            return null;
        }
        String pence = amount.group("pence") == null ? "" : amount.group("pence");
        return Money.of(
                new BigDecimal(amount.group("sign") + amount.group("pounds").replace(",", "") + pence));
    }

    /** The e-mail address in a field; null if there is none. */
    @Nullable
    String mail(String field) {
        return found(MAIL, field);
    }

    /** The CPV codes in a field, without check digits. */
    List<String> cpv(String field) {
        String text = text(field);
        return text == null
                ? List.of()
                : CPV.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    private @Nullable String found(Pattern pattern, String field) {
        String text = text(field);
        Matcher found = pattern.matcher(text == null ? "" : text);
        return found.find() ? found.group() : null;
    }

    /** The supplier's name; null if none is named. */
    @Nullable
    String supplier() {
        String text = text("supplier");
        return text == null ? null : COMPANY.matcher(text).replaceFirst("").strip();
    }

    /** The supplier's number at Companies House, as in “Gritty Ltd (Companies House 01234567)”; null if there is none. */
    @Nullable
    String supplierCompany() {
        String text = text("supplier");
        Matcher found = COMPANY.matcher(text == null ? "" : text);
        return found.find() ? found.group(1) : null;
    }

    /** Whether a field has one of these words; null if it says nothing. */
    @Nullable
    Boolean mentions(String field, String pattern) {
        String text = text(field);
        return text == null
                ? null
                : Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)
                                .matcher(text)
                                .find()
                        ? true
                        : null;
    }

    /** The lines of a field that say anything. */
    List<String> lines(String field) {
        String text = text(field);
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
