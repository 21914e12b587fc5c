package council.procurement.register;

import static council.procurement.register.HolidayList.Action.ADDED;
import static council.procurement.register.HolidayList.Action.REMOVED;
import static council.procurement.register.HolidayList.Action.YEAR_COMPLETE;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.Turns;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds bank holidays that were proclaimed, and takes back what was added by mistake. Refusals are in sentences. */
@Service
public class HolidayChanges {

    private static final String MATTER = "bank holidays";
    private static final int YEARS_AHEAD = 5;
    private static final int FEWEST_OF_A_YEAR = 10;

    private final HolidayList list;
    private final Turns turns;
    private final Clock clock;

    HolidayChanges(HolidayList list, Turns turns, Clock clock) {
        this.list = list;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Adds a day.
     *
     * @param why where it was proclaimed
     * @throws RefusedSubmissionException if it is past, far ahead, a weekend, or on the list already
     */
    @Transactional
    public void add(LocalDate day, String title, String why, String who) {
        turns.take(MATTER);
        refuseImpossible(day);
        if (list.published().days().contains(day) || list.added().containsKey(day)) {
            throw new RefusedSubmissionException(WrittenDate.of(day) + " is on the list already.");
        }
        list.note(ADDED, day, null, title, why, who);
    }

    private void refuseImpossible(LocalDate day) {
        if (day.isBefore(today())) {
            throw new RefusedSubmissionException(WrittenDate.of(day) + " is past. Give today or a later day; what was"
                    + " counted over a past day is put right by hand.");
        } else if (day.isAfter(today().plusYears(YEARS_AHEAD))) {
            throw new RefusedSubmissionException(
                    "Give a day within the next five years; nobody proclaims bank holidays earlier than that.");
        } else if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            throw new RefusedSubmissionException(
                    WrittenDate.of(day)
                            + " is a weekend, which is no working day anyway. Give the weekday that is kept instead, if there is one.");
        }
    }

    /**
     * Takes back a day that was added.
     *
     * @throws RefusedSubmissionException if it was not added by people, or has come
     */
    @Transactional
    public void remove(LocalDate day, String why, String who) {
        turns.take(MATTER);
        if (!list.added().containsKey(day)) {
            throw new RefusedSubmissionException(
                    WrittenDate.of(day) + " was not added here. What comes with Octant cannot be removed.");
        } else if (!day.isAfter(today())) {
            throw new RefusedSubmissionException(
                    WrittenDate.of(day) + " has come; periods have been counted by it. It stays on the list.");
        }
        list.note(REMOVED, day, null, null, why, who);
    }

    /**
     * Notes that all holidays of a year are on the list, so that working days in it can be counted.
     *
     * @throws RefusedSubmissionException if they are known already, it is not the next year, or there are too few
     */
    @Transactional
    public void complete(Year year, String why, String who) {
        turns.take(MATTER);
        list.lookAgain();
        Year last = Collections.max(list.known().years());
        if (!year.equals(last.plusYears(1))) {
            throw new RefusedSubmissionException("The bank holidays are known up to " + last
                    + ". The next year to complete is " + last.plusYears(1) + ".");
        }
        long added = list.added().keySet().stream()
                .filter(day -> Year.from(day).equals(year))
                .count();
        if (added < FEWEST_OF_A_YEAR) {
            throw new RefusedSubmissionException("Only " + added + " bank holidays of " + year
                    + " are on the list. Add those of England and Wales, of Scotland and of Northern Ireland first; they are"
                    + " 13 or so.");
        }
        list.note(YEAR_COMPLETE, null, year, null, why, who);
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
