package council.procurement.sourcing;

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
            case NUMBER -> SheetFigures.number(column, text);
            case MONEY -> SheetFigures.money(column, text);
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
                ? SheetFigures.read(clean)
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

    private static SheetCell tick(String text) {
        Boolean ticked = TICKS.get(text.toLowerCase(Locale.UK));
        return ticked == null ? fault("write yes or no. " + quoted(text)) : of(ticked);
    }

    private static SheetCell choice(SheetColumn column, String text) {
        if (column.choices().containsKey(text)) {
            return of(text);
        }
        return column.choices().entrySet().stream()
                .filter(choice -> choice.getKey().equalsIgnoreCase(text)
                        || choice.getValue().equalsIgnoreCase(text))
                .findFirst()
                .map(choice -> of(choice.getKey()))
                .orElseGet(() -> fault(
                        "choose one of " + String.join(", ", column.choices().values()) + ". " + quoted(text)));
    }
}
