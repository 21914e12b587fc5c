package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.rules.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts to the penny; what would have to be guessed is refused. */
class MoneyReaderTest {

    @ParameterizedTest(name = "{0} -> {1} pence")
    @CsvSource(
            delimiter = '|',
            value = {
                "125123.00        | 12512300",
                "125123           | 12512300",
                "48000.0          | 4800000",
                "1234.5           | 123450",
                "1234.            | 123400",
                ".50              | 50",
                "0                | 0",
                "1,234.00         | 123400",
                "1,234,567.89     | 123456789",
                "1 234 567.89     | 123456789",
                "£1,234.00        | 123400",
                "£ 1,234          | 123400",
                "1,234 GBP        | 123400",
                "GBP 1,234.00     | 123400",
                "gbp1234          | 123400",
                "1234£            | 123400",
                "+1234            | 123400",
                "00012.30         | 1230",
                "30000000000.0    | 3000000000000",
                "100000000000.00  | 10000000000000",
            })
    void amountIsExact(String text, long pence) {
        assertThat(MoneyReader.read(text, false)).isEqualTo(Reading.of(new Money(pence)));
    }

    @ParameterizedTest(name = "{0} -> {1} pence, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "-1234.50            | -123450 | The amount is below nought: -£1,234.50.",
                "1,234.50-           | -123450 | The amount is below nought: -£1,234.50.",
                "(1,234.50)          | -123450 | The amount is below nought: -£1,234.50.",
                "(£1,234.50)         | -123450 | The amount is below nought: -£1,234.50.",
                "-£1,234.50          | -123450 | The amount is below nought: -£1,234.50.",
                "£-1,234.50          | -123450 | The amount is below nought: -£1,234.50.",
                "−5                  | -500    | The amount is below nought: -£5.",
                "£-                  | 0       | “£-” is how a spreadsheet shows nought, and was read so.",
                "£ -                 | 0       | “£ -” is how a spreadsheet shows nought, and was read so.",
                "Nil                 | 0       | “Nil” was read as £0.",
                "œ1,234.50           | 123450  | “œ1,234.50” was read as £1,234.50.",
                "\uFFFD1,234.50      | 123450  | “\uFFFD1,234.50” was read as £1,234.50.",
                "9589.320000001      | 958932  | “9589.320000001” was read as £9,589.32.",
                "9589.3199999999997  | 958932  | “9589.3199999999997” was read as £9,589.32.",
                "0.30000000000000004 | 30      | “0.30000000000000004” was read as £0.30.",
            })
    void amountThatNeedsAWordIsReadWithARemark(String text, long pence, String remark) {
        assertThat(MoneyReader.read(text, false)).isEqualTo(Reading.of(new Money(pence), remark));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12k               | “12k” is written short. Write it in full, such as 125000.00.",
                "£1.2m             | “£1.2m” is written short. Write it in full, such as 125000.00.",
                "£1.2 million      | “£1.2 million” is written short. Write it in full, such as 125000.00.",
                "5bn               | “5bn” is written short. Write it in full, such as 125000.00.",
                "£250 thousand pa  | “£250 thousand pa” is an amount per year.",
                "£1,234.00 p.a.    | “£1,234.00 p.a.” is an amount per year.",
                "1234 per annum    | “1234 per annum” is an amount per year.",
                "£1234/year        | “£1234/year” is an amount per year.",
                "5,000 - 10,000    | “5,000 - 10,000” is a range. Give one amount, such as 125123.00.",
                "£5k-£10k          | “£5k-£10k” is a range. Give one amount, such as 125123.00.",
                "£5,000 to £10,000 | “£5,000 to £10,000” is a range. Give one amount, such as 125123.00.",
                "€5000             | “€5000” is not in pounds. Give the amount in pounds.",
                "5000 USD          | “5000 USD” is not in pounds. Give the amount in pounds.",
                "$5,000            | “$5,000” is not in pounds. Give the amount in pounds.",
                "5.000,00          | “5.000,00” has commas or points where they do not belong.",
                "12,34             | “12,34” has commas or points where they do not belong.",
                "1,2345            | “1,2345” has commas or points where they do not belong.",
                "1,234 567         | “1,234 567” has commas or points where they do not belong.",
                "1234,567          | “1234,567” has commas or points where they do not belong.",
                "1.234.567         | “1.234.567” has commas or points where they do not belong.",
                "1.5E+06           | “1.5E+06” was shortened by a spreadsheet and may have lost digits.",
                "12.345            | “12.345” has a fraction of a penny. Correct the amount, for example to 12.35.",
                "33333.333333333336| “33333.333333333336” has a fraction of a penny.",
                "100000000000.01   | “100000000000.01” is more than a hundred thousand million pounds. Correct the amount.",
                "see schedule      | “see schedule” is not an amount. Give pounds and pence, such as 125123.00,",
                "5000 approx       | “5000 approx” is not an amount. Give pounds and pence, such as 125123.00,",
                "12345678901234567890123456789012345678901 | ",
            })
    void whatWouldHaveToBeGuessedIsRefused(String text, @org.jspecify.annotations.Nullable String sentence) {
        Reading reading = MoneyReader.read(text, false);

        assertThat(Readings.outcome(reading)).isEqualTo("fault");
        assertThat(reading.fault()).startsWith(sentence == null ? "“" : sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"N/A", "TBC", "-", "£", "none", "Various", "Not known", "nan"})
    void wordsForNothingAreNoAmount(String text) {
        assertThat(MoneyReader.read(text, false)).isEqualTo(Reading.nothing("“" + text + "” was read as no amount."));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"£1234.00 p.a.", "1234 pa", "1234 per annum", "£1234 per year", "1234 annually", "1234/yr", "1234"})
    void amountPerYearIsReadInAColumnForIt(String text) {
        assertThat(MoneyReader.read(text, true)).isEqualTo(Reading.of(new Money(123400)));
    }

    @Test
    void longTextIsRefusedAtOnce() {
        assertThat(Readings.outcome(MoneyReader.read("9 ".repeat(16_000), false)))
                .isEqualTo("fault");
    }

    @Property
    void everyAmountComesBackAsItIsWritten(@ForAll @LongRange(min = 0, max = 10_000_000_000_000L) long pence) {
        Money money = new Money(pence);

        assertThat(MoneyReader.read(money.inPounds().toPlainString(), false)).isEqualTo(Reading.of(money));
        assertThat(MoneyReader.read(money.toString(), false)).isEqualTo(Reading.of(money));
        assertThat(MoneyReader.read("-" + money.inPounds().toPlainString(), false)
                        .value())
                .isEqualTo(new Money(-pence));
    }

    @Property
    void anythingIsReadOrRefused(@ForAll String text) {
        assertThat(MoneyReader.read(text, true)).isNotNull();
    }
}
