package council.procurement.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days of the Procurement Act 2023 s123(1): no bank holiday in any part of the United Kingdom. */
class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.published();

    @ParameterizedTest(name = "{0} is a working day: {1} ({2})")
    @CsvSource({
        "2026-11-20, true, a Friday",
        "2026-11-21, false, a Saturday",
        "2026-11-22, false, a Sunday",
        "2026-11-30, false, St Andrew's Day in Scotland only",
        "2026-03-17, false, St Patrick's Day in Northern Ireland only",
        "2026-06-15, false, one-off holiday in Scotland only",
        "2026-01-02, false, 2 January in Scotland only",
        "2026-12-25, false, Christmas Day everywhere",
        "2026-12-28, false, substitute for Boxing Day",
        "2027-03-29, false, Easter Monday outside Scotland",
        "2028-02-29, true, leap day"
    })
    void holidayOfAnyPartCounts(LocalDate day, boolean working, String why) {
        assertThat(days.isWorkingDay(day)).as(why).isEqualTo(working);
    }

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource({
        "2026-11-20, 1, 2026-11-23",
        "2026-11-27, 1, 2026-12-01",
        "2026-12-24, 1, 2026-12-29",
        "2026-12-31, 1, 2027-01-05",
        "2026-11-20, 30, 2027-01-08"
    })
    void workingDaysAreCountedFromTheNextDay(LocalDate from, int count, LocalDate to) {
        assertThat(days.after(from, count)).isEqualTo(to);
        assertThat(days.afterAsFarAsKnown(from, count)).isEqualTo(to);
    }

    @Test
    void everyDayOfAPeriodSaysWhetherItCountsAndWhyNot() {
        List<CountedDay> days = WorkingDays.published().eachOf(8, LocalDate.of(2026, 11, 21));

        assertThat(days).first().isEqualTo(new CountedDay(LocalDate.of(2026, 11, 21), 0, "Saturday"));
        assertThat(days).last().isEqualTo(new CountedDay(LocalDate.of(2026, 12, 3), 8, ""));
        assertThat(days)
                .contains(new CountedDay(LocalDate.of(2026, 11, 30), 0, "St Andrew's Day, in Scotland only"))
                .filteredOn(CountedDay::counts)
                .extracting(CountedDay::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void yearWithoutKnownHolidaysIsRefusedNotGuessed() {
        assertThat(days.isWorkingDay(LocalDate.of(2028, 12, 29))).isTrue();
        assertThatExceptionOfType(UnknownHolidaysException.class)
                .isThrownBy(() -> days.isWorkingDay(LocalDate.of(2029, 1, 1)))
                .withMessageContaining("The bank holidays of 2029 are not known yet");
        assertThatExceptionOfType(UnknownHolidaysException.class)
                .isThrownBy(() -> days.after(LocalDate.of(2028, 12, 29), 1));
        assertThat(days.isWorkingDay(LocalDate.of(2031, 1, 4)))
                .as("a Saturday is none whatever the holidays")
                .isFalse();
    }

    @Property
    void councilDatesMoveToAnEarlierDayThatIsNoWeekend(
            @ForAll @DateRange(min = "2024-01-01", max = "2040-12-31") LocalDate day) {
        LocalDate moved = days.onOrBeforeAsFarAsKnown(day);

        assertThat(moved).isBeforeOrEqualTo(day).isAfter(day.minusDays(6));
        assertThat(moved.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(days.onOrBeforeAsFarAsKnown(moved)).isEqualTo(moved);
    }
}
