package council.procurement.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.OctantTest;
import council.procurement.engine.ArmedTimer;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.Timers;
import council.procurement.register.HolidayList.Action;
import council.procurement.register.HolidayList.Change;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.UnknownHolidaysException;
import council.procurement.rules.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Bank holidays that are proclaimed after Octant was made: who adds them, what moves, and what is refused. */
@OctantTest
class HolidayChangesTest {

    private static final LocalDate PROCLAIMED = LocalDate.of(2031, 11, 12);
    private static final String WHY = "The London Gazette of 1 October 2031";

    @Autowired
    private HolidayChanges changes;

    @Autowired
    private HolidayList list;

    @Autowired
    private HolidayWorker worker;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private Timers timers;

    @AfterEach
    void leaveTheListAsItWas() {
        list.lookAgain();
        list.added().keySet().forEach(day -> changes.remove(day, "The test is over", "procurement"));
        worker.work();
    }

    @Test
    void dayThatIsAddedMovesTheDatesOfContractsAndMovesThemBackWhenItIsRemoved() {
        ContractReference reference = contracts
                .aContract()
                .running(LocalDate.of(2025, 4, 1), LocalDate.of(2033, 11, 12))
                .inForce();
        assertThat(contracts.dates(reference)).containsEntry(DateKind.REVIEW_OPENS, PROCLAIMED);

        changes.add(PROCLAIMED, "A coronation", WHY, "procurement");
        assertThat(list.changes().get(0).datesMoved()).isNull();
        worker.work();

        assertThat(contracts.dates(reference)).containsEntry(DateKind.REVIEW_OPENS, PROCLAIMED.minusDays(1));
        Change added = list.changes().get(0);
        assertThat(added.action()).isEqualTo(Action.ADDED);
        assertThat(added.who()).isEqualTo("procurement");
        assertThat(added.why()).isEqualTo(WHY);
        assertThat(added.datesMoved()).isPositive();
        assertThat(armedFor(reference)).isEqualTo(CouncilTime.startOf(PROCLAIMED.minusDays(1)));

        changes.remove(PROCLAIMED, "It was another year", "admin");
        worker.work();

        assertThat(contracts.dates(reference)).containsEntry(DateKind.REVIEW_OPENS, PROCLAIMED);
        assertThat(list.changes().get(0).action()).isEqualTo(Action.REMOVED);
        assertThat(list.changes().get(0).datesMoved()).isPositive();
    }

    @Test
    void dayInAKnownYearIsNoWorkingDayFromThenOn() {
        LocalDate day = LocalDate.of(2028, 10, 4);
        assertThat(workingDays.isWorkingDay(day)).isTrue();

        changes.add(day, "A jubilee", WHY, "admin");
        list.lookAgain();

        assertThat(workingDays.isWorkingDay(day)).isFalse();
        assertThat(workingDays.holidays().names()).containsEntry(day, "A jubilee");
    }

    @Test
    void proclaimedDayDoesNotMakeItsYearKnown() {
        changes.add(PROCLAIMED, "A coronation", WHY, "procurement");
        list.lookAgain();

        assertThatExceptionOfType(UnknownHolidaysException.class)
                .isThrownBy(() -> workingDays.isWorkingDay(LocalDate.of(2031, 11, 13)));
    }

    @Test
    void yearIsKnownOnceItsHolidaysAreOnTheListAndSomebodySaysSo() {
        transaction.executeWithoutResult(status -> {
            List<LocalDate> mondays = IntStream.range(0, 10)
                    .mapToObj(week -> LocalDate.of(2029, 1, 1).plusWeeks(week))
                    .toList();
            mondays.subList(1, 10).forEach(day -> changes.add(day, "Holiday", WHY, "procurement"));
            assertThatExceptionOfType(RefusedSubmissionException.class)
                    .isThrownBy(() -> changes.complete(Year.of(2029), WHY, "procurement"))
                    .withMessageStartingWith("Only 9 bank holidays of 2029 are on the list.");

            changes.add(mondays.get(0), "Holiday", WHY, "procurement");
            changes.complete(Year.of(2029), WHY, "procurement");
            list.lookAgain();

            assertThat(workingDays.isWorkingDay(LocalDate.of(2029, 6, 6))).isTrue();
            assertThat(workingDays.isWorkingDay(mondays.get(3))).isFalse();
            status.setRollbackOnly();
        });
        list.lookAgain();
        assertThat(workingDays.holidays().years()).doesNotContain(Year.of(2029));
    }

    @Test
    void whatIsNotPossibleIsRefusedInASentence() {
        LocalDate today = CouncilTime.dayOf(clock.instant());

        assertRefused(
                () -> changes.add(today.minusDays(1), "A day", WHY, "admin"), "is past. Give today or a later day");
        assertRefused(
                () -> changes.add(today.plusYears(5).plusDays(1), "A day", WHY, "admin"), "within the next five years");
        assertRefused(
                () -> changes.add(LocalDate.of(2028, 5, 6), "A day", WHY, "admin"),
                "6 May 2028 is a weekend, which is no working day anyway.");
        assertRefused(
                () -> changes.add(LocalDate.of(2028, 12, 25), "A day", WHY, "admin"),
                "25 December 2028 is on the list already.");
        changes.add(PROCLAIMED, "A coronation", WHY, "procurement");
        assertRefused(() -> changes.add(PROCLAIMED, "Again", WHY, "admin"), "is on the list already.");
        assertRefused(
                () -> changes.remove(LocalDate.of(2028, 12, 25), "Humbug", "admin"),
                "25 December 2028 was not added here. What comes with Octant cannot be removed.");
        assertRefused(
                () -> changes.complete(Year.of(2030), WHY, "admin"),
                "The bank holidays are known up to 2028. The next year to complete is 2029.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update bank_holiday_change set who = 'nobody'", "delete from bank_holiday_change"})
    void nobodyRewritesWhoDidWhat(String attempt) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(attempt).update())
                .withStackTraceContaining("permission denied");
    }

    private static void assertRefused(Runnable change, String sentence) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(change::run)
                .withMessageContaining(sentence);
    }

    private Instant armedFor(ContractReference reference) {
        return timers.of(reference.value()).stream()
                .filter(timer -> timer.process().equals(DateKind.REVIEW_OPENS.process())
                        && timer.name().equals(DateKind.REVIEW_OPENS.timer()))
                .map(ArmedTimer::due)
                .findFirst()
                .orElseThrow();
    }
}
