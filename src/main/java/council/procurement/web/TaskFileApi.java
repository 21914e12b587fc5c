package council.procurement.web;

import council.procurement.engine.OpenTasks;
import council.procurement.file.CaseFile;
import council.procurement.file.DueDay;
import council.procurement.file.Fact;
import council.procurement.file.FileAddress;
import council.procurement.file.ProcurementFile;
import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import council.procurement.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows beside a task of the case that it is about. */
@RestController
class TaskFileApi {

    private static final int MOST_DATES = 6;

    private final OpenTasks tasks;
    private final ProcurementFile files;
    private final Clock clock;

    TaskFileApi(OpenTasks tasks, ProcurementFile files, Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The file of a task's case in short.
     *
     * @param reference the case's reference
     * @param title what it is called
     * @param standing where it stands
     * @param address where the whole file is
     * @param dates its next dates, the earliest first
     * @param facts its facts, none of them confidential
     */
    record Brief(
            String reference, String title, String standing, String address, List<NextDay> dates, List<Fact> facts) {}

    /**
     * A date that is to come.
     *
     * @param what what happens then
     * @param when the day
     * @param standing how far off it is
     */
    record NextDay(String what, String when, String standing) {}

    @Operation(
            summary =
                    "The procurement file in short, of the case that a task is about; only for tasks of your own groups")
    @GetMapping("/api/tasks/{id}/file")
    Brief file(@PathVariable String id) {
        Person reader = SignedIn.person();
        String reference = tasks.references(List.of(id), reader).get(id);
        if (reference == null) {
            throw new NoSuchThingException("There is no open task “" + id + "” for you.");
        }
        CaseFile file = files.of(reference, reader)
                .orElseThrow(() -> new NoSuchThingException(
                        "This task is about no contract and no cycle, so it has no procurement file."));
        LocalDate today = CouncilTime.dayOf(clock.instant());
        return new Brief(
                file.reference(),
                file.title(),
                file.progress().sentence(),
                FileAddress.of(reference),
                file.dates().stream()
                        .filter(day -> !day.day().isBefore(today))
                        .limit(MOST_DATES)
                        .map(TaskFileApi::next)
                        .toList(),
                file.facts());
    }

    private static NextDay next(DueDay day) {
        return new NextDay(day.what(), day.when(), day.standing());
    }
}
