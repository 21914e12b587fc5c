package council.procurement.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.rules.TenderTimetable.Parts;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** From the invitation to the start of the contract, and back. */
class TenderTimetableTest {

    private static final WorkingDays WORKING_DAYS = WorkingDays.published();
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void everyPartFollowsTheOneBefore() {
        TenderTimetable timetable = TenderTimetable.from(FRIDAY, new Parts(25, 15, 10, true), WORKING_DAYS);

        assertThat(timetable.tendersDue()).isEqualTo("2026-12-15");
        assertThat(timetable.evaluatedBy())
                .as("15 working days, over Christmas and New Year in Scotland")
                .isEqualTo("2027-01-11");
        assertThat(timetable.approvedBy()).isEqualTo("2027-01-25");
        assertThat(timetable.awardNotice()).isEqualTo("2027-01-26");
        assertThat(timetable.standstillEnds())
                .as("the day of the notice is the first of eight")
                .isEqualTo("2027-02-04");
        assertThat(timetable.earliestStart()).isEqualTo("2027-02-05");
    }

    @Test
    void withoutStandstillTheContractMayBeEnteredIntoOnTheDayOfItsNotice() {
        TenderTimetable timetable = TenderTimetable.from(FRIDAY, new Parts(10, 5, 5, false), WORKING_DAYS);

        assertThat(timetable.standstillEnds()).isNull();
        assertThat(timetable.earliestStart()).isEqualTo(timetable.awardNotice()).isEqualTo("2026-12-15");
    }

    @Test
    void latestInvitationIsTheLastDayThatLeadsToAStartInTime() {
        TenderTimetable timetable =
                TenderTimetable.upTo(LocalDate.of(2027, 4, 1), new Parts(25, 15, 10, true), WORKING_DAYS);

        assertThat(timetable.earliestStart()).isBeforeOrEqualTo("2027-04-01");
        assertThat(TenderTimetable.from(timetable.publishOn().plusDays(1), new Parts(25, 15, 10, true), WORKING_DAYS)
                        .earliestStart())
                .isAfter("2027-04-01");
    }

    @Test
    void yearsWithoutKnownHolidaysAreSaidToBeUnknown() {
        assertThatExceptionOfType(UnknownHolidaysException.class)
                .isThrownBy(() ->
                        TenderTimetable.from(LocalDate.of(2040, 1, 2), new Parts(25, 15, 10, true), WORKING_DAYS));
    }

    @Property(tries = 300)
    void backwardIsTheLatestOfForward(
            @ForAll @IntRange(min = 0, max = 500) int day,
            @ForAll @IntRange(min = 0, max = 60) int tender,
            @ForAll @IntRange(min = 1, max = 30) int evaluation,
            @ForAll @IntRange(min = 1, max = 30) int approval,
            @ForAll boolean standstill) {
        var parts = new Parts(tender, evaluation, approval, standstill);
        LocalDate wanted = LocalDate.of(2026, 11, 20).plusDays(day);

        TenderTimetable latest = TenderTimetable.upTo(wanted, parts, WORKING_DAYS);

        assertThat(latest.earliestStart()).isBeforeOrEqualTo(wanted);
        assertThat(TenderTimetable.from(latest.publishOn().plusDays(1), parts, WORKING_DAYS)
                        .earliestStart())
                .isAfter(wanted);
    }
}
