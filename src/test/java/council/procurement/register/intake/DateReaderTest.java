package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as councils and their systems write them; what leaves a doubt is refused. */
class DateReaderTest {

    private final DateReader reader = new DateReader(LocalDate.of(1899, 12, 30));

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "01/04/2026,                      2026-04-01",
        "1/4/2026,                        2026-04-01",
        "1/4/26,                          2026-04-01",
        "01-04-2026,                      2026-04-01",
        "01.04.2026,                      2026-04-01",
        "01 04 2026,                      2026-04-01",
        "01 / 04 / 2026,                  2026-04-01",
        "01/04/2026 00:00:00,             2026-04-01",
        "01/04/2026 00:00,                2026-04-01",
        "01/04/2026 9:30 AM,              2026-04-01",
        "01-Apr-26,                       2026-04-01",
        "1-Apr-2026,                      2026-04-01",
        "01 April 2026,                   2026-04-01",
        "1st April 2026,                  2026-04-01",
        "2nd of April 2026,               2026-04-02",
        "'Wednesday, 1 April 2026',       2026-04-01",
        "Wed 1 Apr 2026,                  2026-04-01",
        "'April 1, 2026',                 2026-04-01",
        "1APR2026,                        2026-04-01",
        "30 Sept 2026,                    2026-09-30",
        "2026-04-01,                      2026-04-01",
        "2026/04/01,                      2026-04-01",
        "2026-4-1,                        2026-04-01",
        "20260401,                        2026-04-01",
        "2026-04-01T00:00:00,             2026-04-01",
        "2026-04-01 00:00:00,             2026-04-01",
        "2026-04-01T00:00:00.000,         2026-04-01",
        "29/02/2028,                      2028-02-29",
        "01/01/79,                        2079-01-01",
        "01/01/80,                        1980-01-01",
        "31/12/2199,                      2199-12-31",
        "02/01/1900,                      1900-01-02",
    })
    void dayIsReadDayFirst(String text, LocalDate day) {
        assertThat(reader.read(text, false)).isEqualTo(Reading.of(day));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-03-31T23:00:00Z,       2026-04-01",
        "2026-03-31T23:00Z,          2026-04-01",
        "2026-03-31 23:00:00+00:00,  2026-04-01",
        "2026-03-31T23:00:00+0000,   2026-04-01",
        "2026-04-01T00:00:00+01:00,  2026-04-01",
        "2026-01-31T23:00:00Z,       2026-01-31",
        "2026-06-30T22:59:59.999Z,   2026-06-30",
    })
    void momentWithAZoneIsItsDayInLondon(String text, LocalDate day) {
        assertThat(reader.read(text, false)).isEqualTo(Reading.of(day));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "04/13/2026 | “04/13/2026” would be a date only with the month first, as Americans write it. Write the day"
                        + " first: 13/04/2026.",
                "31/02/2026 | There is no day “31/02/2026”. Correct it, for example to 31/03/2029.",
                "29/02/2027 | There is no day “29/02/2027”. Correct it, for example to 31/03/2029.",
                "31/13/2026 | There is no day “31/13/2026”. Correct it, for example to 31/03/2029.",
                "01/04/202  | There is no day “01/04/202”. Correct it, for example to 31/03/2029.",
                "01/04/0026 | “01/04/0026” is not a date between 1900 and 2199. Correct the year.",
                "01/04/1066 | “01/04/1066” is not a date between 1900 and 2199. Correct the year.",
                "01/04/2200 | “01/04/2200” is not a date between 1900 and 2199. Correct the year.",
                "April 2026 | “April 2026” names a month and not a day. Give the day as well, such as 31/03/2029.",
                "Apr-26     | “Apr-26” names a month and not a day. Give the day as well, such as 31/03/2029.",
                "2026       | “2026” is a year and not a day. Give the day, such as 31/03/2029.",
                "00:00:00   | “00:00:00” is a time of day; the date itself was lost. Give the date, such as 31/03/2029.",
                "########   | The spreadsheet's column was too narrow to show the date when the file was saved. Widen it,"
                        + " and save the file again.",
                "5 years    | “5 years” is not a date. Give a day, such as 31/03/2029, or leave the cell empty.",
                "01/04/2026 - 31/03/2027 | “01/04/2026 - 31/03/2027” is not a date. Give a day, such as 31/03/2029, or"
                        + " leave the cell empty.",
                "see notes  | “see notes” is not a date. Give a day, such as 31/03/2029, or leave the cell empty.",
            })
    void whatIsNoDayIsRefusedWithWhatToDo(String text, String sentence) {
        assertThat(reader.read(text, false)).isEqualTo(Reading.fault(sentence));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "N/A",
        "n/a",
        "TBC",
        "tba",
        "-",
        "--",
        "None",
        "Not known",
        "To be confirmed",
        "nan",
        "?",
        "00/01/1900",
        "30/12/1899",
        "01/01/1900",
        "31/12/1899 00:00:00",
        "00-Jan-00",
        "0000-00-00"
    })
    void wordsForNothingAreNoDate(String text) {
        assertThat(Readings.outcome(reader.read(text, false))).isEqualTo("nothing");
        assertThat(Readings.sentence(reader.read(text, false))).startsWith("“" + text + "”");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Ongoing",
        "rolling",
        "Open ended",
        "Open-ended",
        "open-ended contract",
        "No end date",
        "Rolling contract",
        "Indefinite",
        "until further notice",
        "31/12/9999",
        "9999-12-31",
        "31/12/2999",
        "31/12/4712",
        "01/01/2200",
        "31/12/2099",
        "06/06/2079",
        "2099-12-31T00:00:00"
    })
    void endDateMayBeWithoutEnd(String text) {
        assertThat(reader.read(text, true)).isEqualTo(Reading.nothing("“" + text + "” was read as no end date."));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"30/12/2099", "01/01/2100", "31/12/2199", "05/06/2079"})
    void endDateFarAwayIsADate(String text) {
        assertThat(Readings.outcome(reader.read(text, true))).startsWith("2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"31/12/9999", "Ongoing"})
    void startDateIsNeverWithoutEnd(String text) {
        assertThat(Readings.outcome(reader.read(text, false))).isIn("fault", "aside");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"46113, 2026-04-01 +", "20000, 1954-10-03 +", "73050, 2099-12-31 +", "19999, fault", "73051, fault"})
    void fiveDigitsAreASpreadsheetsDay(String text, String outcome) {
        assertThat(Readings.outcome(reader.read(text, false))).isEqualTo(outcome);
    }

    @Test
    void spreadsheetsDayIsCountedFromItsOwnNought() {
        Reading reading = new DateReader(LocalDate.of(1904, 1, 1)).read("44651", false);

        assertThat(reading)
                .isEqualTo(Reading.of(
                        LocalDate.of(2026, 4, 1), "“44651” is how a spreadsheet keeps 1 April 2026, and was read so."));
    }

    @Property
    void everyDayComesBackAsTheGuidanceWritesIt(
            @ForAll @IntRange(min = 1901, max = 2199) int year, @ForAll @IntRange(min = 1, max = 365) int dayOfYear) {
        LocalDate day = LocalDate.ofYearDay(year, dayOfYear);

        assertThat(reader.read(String.format("%1$td/%1$tm/%1$tY", day), false)).isEqualTo(Reading.of(day));
        assertThat(reader.read(day.toString(), false)).isEqualTo(Reading.of(day));
    }

    @Property
    void anythingIsReadOrRefused(@ForAll String text) {
        assertThat(reader.read(text, true)).isNotNull();
    }
}
