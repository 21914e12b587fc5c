package council.procurement.web;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.HolidayChanges;
import council.procurement.register.HolidayList;
import council.procurement.register.HolidayList.Change;
import council.procurement.rules.BankHolidays;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import council.procurement.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bank holidays that working days are counted by, and for those who keep the rules: what was proclaimed since. */
@Controller
class HolidaysPage {

    private static final String PATH = "/rules/bank-holidays";
    private static final int LONGEST = 200;
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final HolidayList list;
    private final HolidayChanges changes;
    private final PeopleNames people;
    private final Clock clock;

    HolidaysPage(HolidayList list, HolidayChanges changes, PeopleNames people, Clock clock) {
        this.list = list;
        this.changes = changes;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A holiday.
     *
     * @param day the day, as programs write it
     * @param written the same for people
     * @param name its name, and where it is one
     * @param removable whether it was added by people and is still to come
     */
    record Holiday(LocalDate day, String written, String name, boolean removable) {}

    /**
     * The holidays of a year.
     *
     * @param year the year
     * @param complete whether all of them are known
     * @param holidays those that are
     */
    record OfYear(Year year, boolean complete, List<Holiday> holidays) {}

    /**
     * A change of the list, for people.
     *
     * @param what what was done
     * @param why why
     * @param who by whom
     * @param when when
     * @param moved what it meant for the dates of contracts
     */
    record Changed(String what, String why, String who, String when, String moved) {}

    /**
     * What somebody filled in.
     *
     * @param day the day
     * @param title its name
     * @param why why
     */
    record Filled(String day, String title, String why) {

        private static final Filled NOTHING = new Filled("", "", "");
    }

    @GetMapping(PATH)
    String show(Model model) {
        return page(model, Filled.NOTHING);
    }

    @PostMapping(PATH)
    String add(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response) {
        var filled = new Filled(day.strip(), title.strip(), why.strip());
        return carryOut(
                () -> changes.add(
                        TypedDay.of(filled.day(), "Day"),
                        text(filled.title(), "Name of the day"),
                        text(filled.why(), "Where it was proclaimed"),
                        SignedIn.person().id()),
                filled,
                model,
                response);
    }

    @PostMapping(PATH + "/{day}/remove")
    String remove(
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response) {
        return carryOut(
                () -> changes.remove(
                        day,
                        text(why.strip(), "Why it is removed"),
                        SignedIn.person().id()),
                Filled.NOTHING,
                model,
                response);
    }

    @PostMapping(PATH + "/years")
    String complete(@RequestParam(defaultValue = "") String why, Model model, HttpServletResponse response) {
        return carryOut(
                () -> changes.complete(
                        nextYear(),
                        text(why.strip(), "Where they are published"),
                        SignedIn.person().id()),
                Filled.NOTHING,
                model,
                response);
    }

    private String carryOut(Runnable change, Filled filled, Model model, HttpServletResponse response) {
        try {
            change.run();
            return "redirect:" + PATH;
        } catch (RefusedSubmissionException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("fault", e.sentence());
            return page(model, filled);
        }
    }

    private String page(Model model, Filled filled) {
        List<Change> made = list.changes();
        model.addAttribute("filled", filled);
        model.addAttribute("years", years());
        model.addAttribute("nextYear", nextYear());
        model.addAttribute("changes", made.stream().map(this::changed).toList());
        if (made.stream().anyMatch(change -> change.datesMoved() == null)) {
            model.addAttribute("refreshEvery", 5);
        }
        return "bank-holidays";
    }

    private Year nextYear() {
        return Collections.max(list.known().years()).plusYears(1);
    }

    private List<OfYear> years() {
        BankHolidays known = list.known();
        Map<LocalDate, String> added = list.added();
        LocalDate today = CouncilTime.dayOf(clock.instant());
        var byYear = new TreeMap<Year, List<Holiday>>();
        new TreeMap<>(known.with(added, Set.of()).names())
                .forEach((day, name) -> byYear.computeIfAbsent(Year.from(day), year -> new ArrayList<>())
                        .add(new Holiday(
                                day, LONG_DAY.format(day), name, added.containsKey(day) && day.isAfter(today))));
        return byYear.entrySet().stream()
                .filter(year -> !year.getKey().isBefore(Year.from(today)))
                .map(year ->
                        new OfYear(year.getKey(), known.years().contains(year.getKey()), List.copyOf(year.getValue())))
                .toList();
    }

    private Changed changed(Change change) {
        String what = switch (change.action()) {
            case ADDED -> LONG_DAY.format(Objects.requireNonNull(change.day())) + " was added: " + change.title();
            case REMOVED -> LONG_DAY.format(Objects.requireNonNull(change.day())) + " was removed";
            case YEAR_COMPLETE -> "All bank holidays of " + change.year() + " are on the list";
        };
        Integer moved = change.datesMoved();
        return new Changed(
                what,
                change.why(),
                people.of(change.who()),
                WrittenDate.of(change.at()),
                moved == null
                        ? "Octant is working out the dates of all contracts anew."
                        : moved == 0
                                ? "No date of a contract moved."
                                : moved == 1 ? "One date of a contract moved." : moved + " dates of contracts moved.");
    }

    private static String text(@Nullable String written, String label) {
        if (written == null || written.isEmpty() || written.length() > LONGEST) {
            throw new RefusedSubmissionException(label + ": write something, " + LONGEST + " characters at most.");
        }
        return written;
    }
}
