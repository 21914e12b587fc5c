package council.procurement.sourcing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each row of a {@link Sheet} says in one place.
 *
 * @param key its name, in camel case; the heading of the column in a file
 * @param label what it asks
 * @param hint what helps to answer; empty if nothing
 * @param kind what may be written
 * @param required whether a row is not complete without it
 * @param fixed whether it is shown and cannot be changed
 * @param least for numbers and money in pounds the least, for text the least length; null where there is no limit
 * @param most likewise the most
 * @param decimals how many decimal places a number may have
 * @param choices for choices, the constants by name with what people read
 */
public record SheetColumn(
        String key,
        String label,
        String hint,
        Kind kind,
        boolean required,
        boolean fixed,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        int decimals,
        Map<String, String> choices) {

    /** What may be written in a column. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        MONEY,
        DAY,
        TICK,
        CHOICE
    }

    /** Answers without an order of their own, as a {@code Map.of} has none, stand in that of their words. */
    public SheetColumn {
        choices = Collections.unmodifiableMap(inOrder(choices));
    }

    @SuppressWarnings("ReferenceEquality") // A map without an order is its own copy; there is no other sign of it.
    private static LinkedHashMap<String, String> inOrder(Map<String, String> choices) {
        if (Map.copyOf(choices) != choices) {
            return new LinkedHashMap<>(choices);
        }
        var ordered = new LinkedHashMap<String, String>();
        choices.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(choice -> ordered.put(choice.getKey(), choice.getValue()));
        return ordered;
    }

    /** A short text of at most so many characters. */
    public static SheetColumn text(String key, String label, int most) {
        return new SheetColumn(key, label, "", Kind.TEXT, true, false, null, BigDecimal.valueOf(most), 0, Map.of());
    }

    /** A text of several lines, of at most so many characters. */
    public static SheetColumn longText(String key, String label, int most) {
        return new SheetColumn(
                key, label, "", Kind.LONG_TEXT, true, false, null, BigDecimal.valueOf(most), 0, Map.of());
    }

    /** A number from one to another, both included. */
    public static SheetColumn number(String key, String label, long least, long most, int decimals) {
        return new SheetColumn(
                key,
                label,
                "",
                Kind.NUMBER,
                true,
                false,
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(most),
                decimals,
                Map.of());
    }

    /** An amount of pounds and pence, nought or more. */
    public static SheetColumn money(String key, String label) {
        return new SheetColumn(key, label, "", Kind.MONEY, true, false, BigDecimal.ZERO, null, 2, Map.of());
    }

    /** A day. */
    public static SheetColumn day(String key, String label) {
        return new SheetColumn(key, label, "", Kind.DAY, true, false, null, null, 0, Map.of());
    }

    /** Something that is so or not; not required, because an empty box is an answer. */
    public static SheetColumn tick(String key, String label) {
        return new SheetColumn(key, label, "", Kind.TICK, false, false, null, null, 0, Map.of());
    }

    /** One of the constants of an enum, in their order, with what people read. */
    public static <E extends Enum<E>> SheetColumn choice(
            String key, String label, Class<E> answers, Function<E, String> words) {
        var choices = new LinkedHashMap<String, String>();
        for (E answer : answers.getEnumConstants()) {
            choices.put(answer.name(), words.apply(answer));
        }
        return choice(key, label, choices);
    }

    /** One of some answers, the constants by name with what people read, in the order of the map where it has one. */
    public static SheetColumn choice(String key, String label, Map<String, String> choices) {
        return new SheetColumn(key, label, "", Kind.CHOICE, true, false, null, null, 0, choices);
    }

    /**
     * What tells a row from all others and stays with it, such as the number of a lot: carried along, neither seen nor asked. A
     * new row has none.
     */
    public static SheetColumn id(String key) {
        return new SheetColumn(key, "", "", Kind.TEXT, false, true, null, null, 0, Map.of());
    }

    /** Whether it is only carried along. */
    public boolean isId() {
        return fixed && label.isEmpty();
    }

    /** What it is called where something is said of it. */
    public String name() {
        return label.isEmpty() ? key : label;
    }

    /** The same without a limit, and which may be left empty. */
    SheetColumn withoutLimits() {
        return new SheetColumn(key, label, hint, kind, false, fixed, null, null, decimals, choices);
    }

    /** The same with a hint. */
    public SheetColumn hint(String text) {
        return new SheetColumn(key, label, text, kind, required, fixed, least, most, decimals, choices);
    }

    /** The same, which may be left empty. */
    public SheetColumn optional() {
        return new SheetColumn(key, label, hint, kind, false, fixed, least, most, decimals, choices);
    }

    /** The same, which is shown and not asked. */
    public SheetColumn shown() {
        return new SheetColumn(key, label, hint, kind, false, true, least, most, decimals, choices);
    }
}
