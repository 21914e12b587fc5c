package council.procurement.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.rules.Money;
import council.procurement.sourcing.SheetCheck.Checked;
import council.procurement.sourcing.SheetCheck.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be written in the columns of a sheet, on both sides of every limit. */
class SheetCheckTest {

    private static final SheetColumn WEIGHT = SheetColumn.number("weight", "Weight", 0, 100, 1);
    private static final SheetColumn PRICE = SheetColumn.money("price", "Price");
    private static final SheetColumn DAY = SheetColumn.day("day", "Day");
    private static final SheetColumn TICK = SheetColumn.tick("tick", "Mandatory");
    private static final SheetColumn KIND = SheetColumn.choice("kind", "Kind", kinds());
    private static final SheetColumn NAME = SheetColumn.text("name", "Name", 5);
    private static final SheetColumn NOTE = SheetColumn.longText("note", "Note", 10);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    0           | 0.0
                    100         | 100.0
                    99.9        | 99.9
                    12.50       | 12.5
                    .5          | 0.5
                    '  7 '      | 7.0
                    007         | 7.0
                    """)
    void numberIsReadWithTheDecimalsOfItsColumn(String written, BigDecimal number) {
        assertThat(value(WEIGHT, written)).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    -0.1       | give a number of 0 or more. You wrote “-0.1”.
                    −1         | give a number of 0 or more. You wrote “−1”.
                    100.1      | give a number of 100 or less. You wrote “100.1”.
                    12.55      | give at most 1 decimal place. You wrote “12.55”.
                    12,5       | give a number, such as 12.5. You wrote “12,5”.
                    40%        | give a number, such as 12.5. You wrote “40%”.
                    1e1        | give a number, such as 12.5. You wrote “1e1”.
                    .          | give a number, such as 12.5. You wrote “.”.
                    -          | give a number, such as 12.5. You wrote “-”.
                    12.        | give a number, such as 12.5. You wrote “12.”.
                    forty      | give a number, such as 12.5. You wrote “forty”.
                    ''         | this must be filled in.
                    """)
    void numberThatIsNoneOrBeyondItsLimitsIsRefused(String written, String reason) {
        assertThat(reason(WEIGHT, written)).isEqualTo(reason);
    }

    @Test
    void wholeNumberHasNoDecimals() {
        SheetColumn months = SheetColumn.number("months", "Months", 1, 10_000, 0);

        assertThat(value(months, "1,200.00")).isEqualTo(new BigDecimal("1200"));
        assertThat(reason(months, "1.5")).isEqualTo("give a whole number. You wrote “1.5”.");
        assertThat(reason(months, "1".repeat(400))).startsWith("give a number, such as 12. You wrote “1111");
    }

    @ParameterizedTest(name = "{0} is {1} pence")
    @CsvSource(delimiter = '|', textBlock = """
                    0                  | 0
                    £1,234.50          | 123450
                    £ 12               | 1200
                    1234.5             | 123450
                    0.01               | 1
                    100,000,000,000    | 10000000000000
                    """)
    void moneyIsReadToThePenny(String written, long pence) {
        assertThat(value(PRICE, written)).isEqualTo(new Money(pence));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    -0.01               | give £0 or more. You wrote “-0.01”.
                    -£5                 | give £0 or more. You wrote “-£5”.
                    100,000,000,000.01  | give £100,000,000,000 or less. You wrote “100,000,000,000.01”.
                    1.005               | give pounds and pence, no parts of a penny. You wrote “1.005”.
                    12k                 | give an amount in pounds, such as 1,234.50. You wrote “12k”.
                    1,23                | give an amount in pounds, such as 1,234.50. You wrote “1,23”.
                    $5                  | give an amount in pounds, such as 1,234.50. You wrote “$5”.
                    £                   | give an amount in pounds, such as 1,234.50. You wrote “£”.
                    ' '                 | give an amount in pounds.
                    """)
    void moneyThatIsNoneOrBeyondItsLimitsIsRefused(String written, String reason) {
        assertThat(reason(PRICE, written)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-31",
                "31/03/2027",
                "31/3/2027",
                "31.3.2027",
                "31-03-2027",
                "31 March 2027",
                "31 mar 2027"
            })
    void dayIsReadHoweverItIsWrittenInFull(String written) {
        assertThat(value(DAY, written)).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    1900-01-01 |
                    2199-12-31 |
                    29/02/2028 |
                    1899-12-31 | give a day between 1900 and 2199. You wrote “1899-12-31”.
                    2200-01-01 | give a day between 1900 and 2199. You wrote “2200-01-01”.
                    29/02/2027 | give a real day, such as 31/03/2027 or 2027-03-31. You wrote “29/02/2027”.
                    03/31/2027 | give a real day, such as 31/03/2027 or 2027-03-31. You wrote “03/31/2027”.
                    31/03/27   | give a real day, such as 31/03/2027 or 2027-03-31. You wrote “31/03/27”.
                    tomorrow   | give a real day, such as 31/03/2027 or 2027-03-31. You wrote “tomorrow”.
                    ''         | give a day.
                    """)
    void dayIsRealAndOfOurTime(String written, @Nullable String reason) {
        assertThat(reason(DAY, written)).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "true, true",
        "Yes, true",
        "1, true",
        "x, true",
        "on, true",
        "false, false",
        "NO, false",
        "0, false",
        "'', false"
    })
    void tickIsAnAnswerEitherWay(String written, boolean ticked) {
        assertThat(value(TICK, written)).isEqualTo(ticked);
    }

    @Test
    void tickIsAskedForWhereItIsNeeded() {
        var confirmed =
                new SheetColumn("sure", "Sure", "", SheetColumn.Kind.TICK, true, false, null, null, 0, Map.of());

        assertThat(reason(confirmed, "")).isEqualTo("this must be confirmed.");
        assertThat(reason(confirmed, "false")).isEqualTo("this must be confirmed.");
        assertThat(value(confirmed, "true")).isEqualTo(true);
        assertThat(reason(TICK, "perhaps")).isEqualTo("write yes or no. You wrote “perhaps”.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOCIAL_VALUE", "Social value", "social VALUE", "social_value", " Social value "})
    void choiceIsTakenByItsConstantOrByWhatPeopleRead(String written) {
        assertThat(value(KIND, written)).isEqualTo("SOCIAL_VALUE");
    }

    @Test
    void choiceIsOneOfThoseThatAreOffered() {
        assertThat(reason(KIND, "Colour")).isEqualTo("choose one of Quality, Social value. You wrote “Colour”.");
        assertThat(reason(KIND, "")).isEqualTo("choose an answer.");
    }

    @Test
    void answersKeepTheirOrderAndHaveOneWhereNoneIsGiven() {
        SheetColumn unordered =
                SheetColumn.choice("kind", "Kind", Map.of("A", "Zebra", "B", "Yak", "C", "Auk", "D", "Bee"));
        SheetColumn one = SheetColumn.choice("kind", "Kind", Map.of("A", "Zebra"));
        SheetColumn ordered = SheetColumn.choice("kind", "Kind", SheetColumn.Kind.class, kind -> "A " + kind);

        assertThat(unordered.hint("Of animals").optional().choices())
                .containsExactly(
                        Map.entry("C", "Auk"), Map.entry("D", "Bee"), Map.entry("B", "Yak"), Map.entry("A", "Zebra"));
        assertThat(one.choices()).containsExactly(Map.entry("A", "Zebra"));
        assertThat(ordered.choices().keySet())
                .containsExactly("TEXT", "LONG_TEXT", "NUMBER", "MONEY", "DAY", "TICK", "CHOICE");
        assertThat(KIND.optional().choices().keySet()).containsExactly("QUALITY", "SOCIAL_VALUE");
    }

    @Test
    void textIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(value(NAME, "abcde")).isEqualTo("abcde");
        assertThat(value(NAME, "ŵŷ🚌🚌🚌")).isEqualTo("ŵŷ🚌🚌🚌");
        assertThat(reason(NAME, "abcdef")).isEqualTo("use at most 5 characters. You wrote 6.");
        assertThat(value(NAME, "  ab\u00A0")).isEqualTo("ab");
        assertThat(reason(NAME, "\u00A0\u200B ")).isEqualTo("this must be filled in.");
    }

    @Test
    void textMayHaveALeastLength() {
        var reason = new SheetColumn(
                "why",
                "Why",
                "",
                SheetColumn.Kind.LONG_TEXT,
                true,
                false,
                BigDecimal.valueOf(3),
                BigDecimal.valueOf(5),
                0,
                Map.of());

        assertThat(reason(reason, "ab")).isEqualTo("say more, at least 3 characters. You wrote 2.");
        assertThat(value(reason, "abc")).isEqualTo("abc");
    }

    @Test
    void linesAreForLongTextsOnly() {
        assertThat(value(NOTE, "one\r\ntwo\rab")).isEqualTo("one\ntwo\nab");
        assertThat(reason(NAME, "a\nb")).isEqualTo("write it on one line.");
        assertThat(reason(NOTE, "one\r\ntwo\r\nsix")).isEqualTo("use at most 10 characters. You wrote 11.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007b", "a\uD83Db"})
    void whatNoDatabaseKeepsIsRefused(String written) {
        assertThat(reason(NAME, written)).isEqualTo("remove the characters that cannot be shown.");
    }

    @Test
    void whatMayBeLeftEmptyIsMissing() {
        Checked checked =
                check(List.of(NAME, PRICE.optional(), KIND.optional(), DAY.optional(), TICK), Map.of("name", "Salt"));

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.rows()).containsExactly(Map.of("name", "Salt", "tick", false));
    }

    @Test
    void everythingThatIsWrongIsNamedByRowAndColumn() {
        Checked checked = new SheetCheck(List.of(NAME, WEIGHT), false, 10)
                .check(List.of(row("name", "Salt", "weight", "101"), row("name", "", "weight", "1")), List.of());

        assertThat(checked.faults())
                .extracting(Fault::sentence)
                .containsExactly(
                        "Row 1, Weight: give a number of 100 or less. You wrote “101”.",
                        "Row 2, Name: this must be filled in.");
        assertThat(checked.faults().get(0).sentence("Line 7"))
                .isEqualTo("Line 7, Weight: give a number of 100 or less. You wrote “101”.");
    }

    @Test
    void unknownColumnsAndEmptyRowsAreRefused() {
        Checked checked = new SheetCheck(List.of(NAME, TICK), false, 10)
                .check(List.of(row("name", "Salt", "colour", "red"), row("name", " ", "tick", "false")), List.of());

        assertThat(checked.faults())
                .extracting(Fault::sentence)
                .containsExactly(
                        "Row 1: there is no column “colour”. The columns are name, tick.",
                        "Row 2: nothing is written in this row. Leave it out.");
    }

    @Test
    void listIsNotLongerThanItMayBe() {
        var check = new SheetCheck(List.of(NAME), false, 3);

        assertThat(check.check(Collections.nCopies(3, row("name", "Salt")), List.of())
                        .faults())
                .isEmpty();
        assertThat(check.check(Collections.nCopies(4, row("name", "Salt")), List.of())
                        .faults())
                .extracting(Fault::sentence)
                .containsExactly("The list may have 3 rows at most. This one has 4.");
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("QUALITY", "Quality");
        kinds.put("SOCIAL_VALUE", "Social value");
        return kinds;
    }

    private static Object value(SheetColumn column, String written) {
        SheetCell cell = SheetCell.of(column, written);
        assertThat(cell.fault()).isNull();
        return Objects.requireNonNull(cell.value());
    }

    private static @Nullable String reason(SheetColumn column, String written) {
        return SheetCell.of(column, written).fault();
    }

    private static Checked check(List<SheetColumn> columns, Map<String, String> row) {
        return new SheetCheck(columns, false, 10).check(List.of(row), List.of());
    }

    static Map<String, String> row(String... cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }
}
