package council.procurement.web;

import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.SheetColumn.Kind;
import council.procurement.sourcing.SheetWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One place of a sheet on its page.
 *
 * @param column what it asks
 * @param row the number of its row, from 1
 * @param typed what stands in it, as it was typed or is kept
 * @param fault what is wrong with that, as the rest of a sentence; null if nothing is
 */
record SheetField(
        SheetColumn column, int row, String typed, @Nullable String fault) {

    /** More answers than these are chosen from a list that opens. */
    private static final int MOST_RADIOS = 5;

    private static final int SHORT = 20;

    /**
     * An answer that can be chosen.
     *
     * @param value its constant
     * @param words what people read
     * @param id the id of its radio button; the first one's is that of the field
     */
    record Option(String value, String words, String id) {}

    public String id() {
        return "row-" + row + "-" + column.key();
    }

    public String name() {
        return "row." + row + "." + column.key();
    }

    /** What it asks, and whether that may be left empty. */
    public String label() {
        return column.required() || column.kind() == Kind.TICK ? column.label() : column.label() + " (optional)";
    }

    /** What stands in the field. */
    public String text() {
        return SheetWords.written(column, typed);
    }

    /** What is read where nothing can be written. */
    public String words() {
        String words = SheetWords.read(column, typed);
        return words.isEmpty() ? "–" : words;
    }

    /** What is wrong, as a sentence beside the field; null if nothing is. */
    public @Nullable String message() {
        return fault == null ? null : fault.substring(0, 1).toUpperCase(Locale.UK) + fault.substring(1);
    }

    public boolean isTick() {
        return column.kind() == Kind.TICK;
    }

    public boolean isTicked() {
        return SheetWords.read(column, typed).equals("Yes");
    }

    public boolean isLong() {
        return column.kind() == Kind.LONG_TEXT;
    }

    public boolean isMoney() {
        return column.kind() == Kind.MONEY;
    }

    public boolean isNumber() {
        return column.kind() == Kind.MONEY || column.kind() == Kind.NUMBER;
    }

    public boolean isRadios() {
        return column.kind() == Kind.CHOICE
                && column.required()
                && column.choices().size() <= MOST_RADIOS;
    }

    public boolean isSelect() {
        return column.kind() == Kind.CHOICE && !isRadios();
    }

    /** Whether it needs the whole width. */
    public boolean isWide() {
        return isLong() || isRadios() || isTick() || isLongLine();
    }

    private boolean isLongLine() {
        return column.kind() == Kind.TEXT
                && (column.most() == null || column.most().intValue() > 2 * SHORT);
    }

    /** How wide its field is, as a class of GOV.UK Frontend; empty for one as wide as its place. */
    public String width() {
        return switch (column.kind()) {
            case NUMBER -> "govuk-input--width-5";
            case MONEY, DAY -> "govuk-input--width-10";
            default -> isLongLine() ? "" : "govuk-input--width-20";
        };
    }

    /** What a telephone's keyboard shows; null for letters. */
    public @Nullable String inputMode() {
        return switch (column.kind()) {
            case MONEY, NUMBER -> "decimal";
            default -> null;
        };
    }

    public String hint() {
        return column.kind() == Kind.DAY
                ? Stream.of(column.hint(), "For example, 31/03/2027.")
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "))
                : column.hint();
    }

    /** The ids of what explains the field; null if nothing does. */
    public @Nullable String describedBy() {
        String ids = Stream.of(hint().isEmpty() ? "" : id() + "-hint", fault == null ? "" : id() + "-error")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    public List<Option> options() {
        List<Map.Entry<String, String>> choices = List.copyOf(column.choices().entrySet());
        return IntStream.range(0, choices.size())
                .mapToObj(i -> new Option(
                        choices.get(i).getKey(), choices.get(i).getValue(), i == 0 ? id() : id() + "-" + (i + 1)))
                .toList();
    }

    public boolean isChosen(Option option) {
        return option.value().equals(typed) || option.words().equals(SheetWords.read(column, typed));
    }
}
