package council.procurement.sourcing;

import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the text that somebody wrote in one place of a {@link Sheet}.
 *
 * @param value the value, in the type that {@link Sheet#save} documents; null where there is none
 * @param fault why there is none, as the end of a sentence that begins with the column's label; null if nothing is wrong
 */
record SheetCell(@Nullable Object value, @Nullable String fault) {

    /** More than all councils of England spend in a year. */
    static final BigDecimal MOST_POUNDS = new BigDecimal("100000000000");

    private static final int MOST_DIGITS = 18;
    private static final Pattern FIGURES = Pattern.compile("-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\\.[0-9]+)?");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\u200B\\uFEFF]+|[\\s\\p{Z}\\u200B\\uFEFF]+$");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\r\\n?|[\\u000B\\u2028\\u2029]");
    private static final Map<String, Boolean> TICKS = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("on", true),
            Map.entry("1", true),
            Map.entry("x", true),
            Map.entry("false", false),
            Map.entry("no", false),
            Map.entry("n", false),
            Map.entry("off", false),
            Map.entry("0", false));

    /** A text without what cannot be seen at its ends, and with one kind of line break. */
    static String clean(@Nullable String text) {
        return text == null
                ? ""
                : EDGES.matcher(LINE_BREAKS.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** Whether a text says nothing: it is blank, or an empty tick box. */
    static boolean isEmpty(SheetColumn column, @Nullable String text) {
        String clean = clean(text);
        return clean.isEmpty()
                || (column.kind() == SheetColumn.Kind.TICK
                        && Boolean.FALSE.equals(TICKS.get(clean.toLowerCase(Locale.UK))));
    }

    /** Reads and checks what was written in a column that is asked. */
    static SheetCell of(SheetColumn column, @Nullable String written) {
        String text = clean(written);
        if (isEmpty(column, text)) {
            return column.required()
                    ? fault(missing(column))
                    : new SheetCell(column.kind() == SheetColumn.Kind.TICK ? Boolean.FALSE : null, null);
        }
        return switch (column.kind()) {
            case TEXT, LONG_TEXT -> SheetText.of(column, text);
            case NUMBER -> number(column, text);
            case MONEY -> money(column, text);
            case DAY -> SheetDay.of(text);
            case TICK -> tick(text);
            case CHOICE -> choice(column, text);
        };
    }

    /** What is shown in a column that is not asked: in its type, or as it stands where it is of another. */
    static @Nullable Object shown(SheetColumn column, @Nullable String text) {
        if (isEmpty(column, text)) {
            return column.kind() == SheetColumn.Kind.TICK ? Boolean.FALSE : null;
        }
        String clean = clean(text);
        Object value = column.kind() == SheetColumn.Kind.NUMBER
                ? figures(clean)
                : of(column.withoutLimits(), clean).value();
        return value == null ? clean : value;
    }

    static SheetCell of(Object value) {
        return new SheetCell(value, null);
    }

    static SheetCell fault(String reason) {
        return new SheetCell(null, reason);
    }

    /** What somebody wrote, as a sentence repeats it. */
    static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ");
        return "You wrote “" + (line.codePointCount(0, line.length()) > 40 ? cut(line) + "…" : line) + "”.";
    }

    private static String cut(String line) {
        return line.substring(0, line.offsetByCodePoints(0, 40)).stripTrailing();
    }

    private static String missing(SheetColumn column) {
        return switch (column.kind()) {
            case TEXT, LONG_TEXT, NUMBER -> "this must be filled in.";
            case MONEY -> "give an amount in pounds.";
            case DAY -> "give a day.";
            case TICK -> "this must be confirmed.";
            case CHOICE -> "choose an answer.";
        };
    }

    private static SheetCell number(SheetColumn column, String text) {
        BigDecimal number = figures(text);
        if (number == null) {
            return fault("give a number, such as " + (column.decimals() > 0 ? "12.5. " : "12. ") + quoted(text));
        } else if (number.stripTrailingZeros().scale() > column.decimals()) {
            return fault(
                    column.decimals() == 0
                            ? "give a whole number. " + quoted(text)
                            : "give at most " + column.decimals()
                                    + (column.decimals() == 1 ? " decimal place. " : " decimal places. ")
                                    + quoted(text));
        }
        BigDecimal least = column.least();
        BigDecimal most = column.most();
        if (least != null && number.compareTo(least) < 0) {
            return fault("give a number of " + least.toPlainString() + " or more. " + quoted(text));
        } else if (most != null && number.compareTo(most) > 0) {
            return fault("give a number of " + most.toPlainString() + " or less. " + quoted(text));
        }
        return of(number.setScale(column.decimals()));
    }

    private static SheetCell money(SheetColumn column, String text) {
        BigDecimal pounds = figures(text.replaceFirst("^(-?)\\s*£\\s*", "$1"));
        if (pounds == null) {
            return fault("give an amount in pounds, such as 1,234.50. " + quoted(text));
        } else if (pounds.stripTrailingZeros().scale() > column.decimals()) {
            return fault((column.decimals() == 0 ? "give whole pounds. " : "give pounds and pence, no parts of a penny. ")
                    + quoted(text));
        }
        BigDecimal least = column.least() == null ? MOST_POUNDS.negate() : column.least();
        BigDecimal most = column.most() == null ? MOST_POUNDS : column.most();
        if (pounds.compareTo(least) < 0) {
            return fault("give " + Money.of(least) + " or more. " + quoted(text));
        } else if (pounds.compareTo(most) > 0) {
            return fault("give " + Money.of(most) + " or less. " + quoted(text));
        }
        return of(Money.of(pounds));
    }

    /** A number as people write it, with commas between thousands; null if it is none. */
    private static @Nullable BigDecimal figures(String text) {
        String figures = text.replace('−', '-');
        if (!FIGURES.matcher(figures).matches() || !DIGIT.matcher(figures).find()) {
            return null;
        }
        BigDecimal number = new BigDecimal(figures.replace(",", ""));
        return number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS ? null : number;
    }

    private static SheetCell tick(String text) {
        Boolean ticked = TICKS.get(text.toLowerCase(Locale.UK));
        return ticked == null ? fault("write yes or no. " + quoted(text)) : of(ticked);
    }

    private static SheetCell choice(SheetColumn column, String text) {
        if (column.choices().containsKey(text)) {
            return of(text);
        }
        return column.choices().entrySet().stream()
                .filter(choice ->
                        choice.getKey().equalsIgnoreCase(text) || choice.getValue().equalsIgnoreCase(text))
                .findFirst()
                .map(choice -> of(choice.getKey()))
                .orElseGet(() -> fault(
                        "choose one of " + String.join(", ", column.choices().values()) + ". " + quoted(text)));
    }
}
