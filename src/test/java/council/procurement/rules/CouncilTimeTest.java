package council.procurement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days in London as instants, whatever the machine's own zone. */
class CouncilTimeTest {

    private final TimeZone machine = TimeZone.getDefault();

    @AfterEach
    void giveTheMachineItsZoneBack() {
        TimeZone.setDefault(machine);
    }

    @ParameterizedTest(name = "{0} in {4}: begins {1}, closes {2}, is over {3}")
    @CsvSource({
        "2026-11-20, 2026-11-20T00:00:00Z, 2026-11-20T17:00:00Z, 2026-11-21T00:00:00Z, UTC",
        "2027-04-01, 2027-03-31T23:00:00Z, 2027-04-01T16:00:00Z, 2027-04-01T23:00:00Z, UTC",
        "2027-03-28, 2027-03-28T00:00:00Z, 2027-03-28T16:00:00Z, 2027-03-28T23:00:00Z, Europe/London",
        "2026-10-25, 2026-10-24T23:00:00Z, 2026-10-25T17:00:00Z, 2026-10-26T00:00:00Z, America/St_Johns",
        "2028-02-29, 2028-02-29T00:00:00Z, 2028-02-29T17:00:00Z, 2028-03-01T00:00:00Z, Asia/Kathmandu"
    })
    void dayIsTheSameInstantsInEveryZone(LocalDate day, Instant begins, Instant closes, Instant over, String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(CouncilTime.startOf(day)).isEqualTo(begins);
        assertThat(CouncilTime.closeOf(day)).isEqualTo(closes);
        assertThat(CouncilTime.endOf(day)).isEqualTo(over);
        assertThat(CouncilTime.dayOf(begins)).isEqualTo(day);
        assertThat(CouncilTime.dayOf(begins.minusMillis(1))).isEqualTo(day.minusDays(1));
        assertThat(CouncilTime.dayOf(over.minusMillis(1))).isEqualTo(day);
    }
}
