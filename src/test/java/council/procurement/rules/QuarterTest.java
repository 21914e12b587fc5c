package council.procurement.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {

    @ParameterizedTest(name = "{0} -> {1}, prepares {2}")
    @CsvSource({
        "2026-11-20, 2026-12-31, 2026-09-30",
        "2026-12-14, 2026-12-31, 2026-09-30",
        "2026-12-15, 2026-12-31, 2026-12-31",
        "2026-12-31, 2026-12-31, 2026-12-31",
        "2027-01-01, 2027-03-31, 2026-12-31",
        "2027-03-14, 2027-03-31, 2026-12-31",
        "2027-03-15, 2027-03-31, 2027-03-31",
        "2027-04-01, 2027-06-30, 2027-03-31",
        "2027-09-30, 2027-09-30, 2027-09-30"
    })
    void everyDayIsInAQuarterAndPreparesOne(LocalDate day, LocalDate in, LocalDate prepares) {
        assertThat(Quarter.of(day).last()).isEqualTo(in);
        assertThat(Quarter.inPreparationOn(day).last()).isEqualTo(prepares);
    }

    @ParameterizedTest(name = "{0} is over at {1}")
    @CsvSource({
        "2026-12-31, 2027-01-01T00:00:00Z",
        "2027-03-31, 2027-03-31T23:00:00Z",
        "2027-06-30, 2027-06-30T23:00:00Z",
        "2027-09-30, 2027-09-30T23:00:00Z"
    })
    void quarterIsOverAtMidnightInLondon(LocalDate last, Instant over) {
        assertThat(new Quarter(last).over()).isEqualTo(over);
    }

    @Test
    void noQuarterEndsOnAnyOtherDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(LocalDate.of(2026, 11, 30)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(LocalDate.of(2026, 12, 30)));
    }

    @ParameterizedTest(name = "{0} pence -> {1}")
    @CsvSource({"500000, false", "500001, true", "0, false", "-1, false"})
    void codeAsksForWhatExceedsFiveThousandPounds(long pence, boolean asked) {
        assertThat(TransparencyCode.asksFor(TransparencyCode.Subject.INVITATION, new Money(pence)))
                .isEqualTo(asked);
        assertThat(TransparencyCode.asksFor(TransparencyCode.Subject.CONTRACT, null))
                .as("of unknown value")
                .isTrue();
    }
}
