package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notice periods and extensions, where it is plain how long they are. */
class WrittenLengthTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 1);

    @ParameterizedTest(name = "{1}: {0} -> {2}")
    @CsvSource({
        "3 months,                    Notice period,          P3M",
        "90 days,                     Notice period,          P90D",
        "6 weeks,                     Notice period,          P42D",
        "1 year,                      Notice period,          P12M",
        "three months' notice,        Notice period,          P3M",
        "3 (3) calendar months,       Notice period,          P3M",
        "28,                          Notice period (days),   P28D",
        "6,                           Notice period (months), P6M",
        "6,                           Notice period,          aside",
        "3 or 6 months,               Notice period,          P6M",
        "3 months or 90 days,         Notice period,          aside",
        "As per contract,             Notice period,          aside",
        "0 days,                      Notice period,          aside",
        "N/A,                         Notice period,          nothing",
    })
    void noticePeriodSaysItsUnit(String text, String column, String outcome) {
        assertThat(Readings.outcome(NoticePeriodReader.read(text, column))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "12 months,                          '[P12M] +'",
        "12 months + 12 months,              '[P12M, P12M] +'",
        "+ 12 months + 12 months,            '[P12M, P12M] +'",
        "2 years,                            '[P24M] +'",
        "2 x 12 months,                      '[P12M, P12M] +'",
        "2x1 year,                           '[P12M, P12M] +'",
        "Two further periods of 12 months,   '[P12M, P12M] +'",
        "up to 24 months,                    '[P24M] +'",
        "1+1,                                '[P12M, P12M] +'",
        "+1+1,                               '[P12M, P12M] +'",
        "12+12,                              '[P12M, P12M] +'",
        "1+1 years,                          '[P12M, P12M] +'",
        "6 months and 1 year,                '[P6M, P12M] +'",
        "24m,                                '[P24M] +'",
        "2,                                  aside",
        "Yes,                                aside",
        "yes - 12 months if agreed,          aside",
        "as agreed and extended,             aside",
        "99 x 12 months,                     aside",
        "900 months,                         aside",
        "0 months + 12 months,               aside",
        "6+6 days,                           '[P6D, P6D] +'",
        "No,                                 nothing",
        "None,                               nothing",
        "0,                                  nothing",
        "N/A,                                nothing",
    })
    void extensionsSayHowLongEachIs(String text, String outcome) {
        assertThat(Readings.outcome(ExtensionReader.read(text, "Extension options", START, START.plusYears(7))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{1}: {0} -> {2}")
    @CsvSource({"24, Extension (months), '[P24M] +'", "2, Extension options (years), '[P24M] +'"})
    void columnMaySayTheUnit(String text, String column, String outcome) {
        assertThat(Readings.outcome(ExtensionReader.read(text, column, null, null)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} on a contract of {1} years -> {2}")
    @CsvSource({
        "2+1+1, 2, '[P12M, P12M] +'",
        "2+1+1, 3, '[P24M, P12M, P12M] +'",
        "3+1+1, 3, '[P12M, P12M] +'",
        "2+2,   2, aside",
        "2+2,   4, '[P24M, P24M] +'",
        "2 years + 1 year, 2, aside",
        "+ 2 years + 1 year, 2, '[P24M, P12M] +'",
        "12 months + 12 months, 1, '[P12M, P12M] +'",
        "1+1,   1, aside",
        "+1+1,  1, '[P12M, P12M] +'",
    })
    void firstNumberMayBeTheContractItself(String text, int years, String outcome) {
        LocalDate end = START.plusYears(years).minusDays(1);

        assertThat(Readings.outcome(ExtensionReader.read(text, "Extension options", START, end)))
                .isEqualTo(outcome);
    }

    @Property
    void anythingIsReadOrKept(@ForAll String text) {
        assertThat(ExtensionReader.read(text, text, null, null)).isNotNull();
        assertThat(NoticePeriodReader.read(text, text)).isNotNull();
    }
}
