package council.procurement.web;

import council.procurement.engine.OpenTasks;
import council.procurement.file.CaseFile;
import council.procurement.file.ProcurementFile;
import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import council.procurement.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows beside a task of the case that it is about. */
@RestController
class TaskFileApi {

    private final OpenTasks tasks;
    private final ProcurementFile files;
    private final Clock clock;

    TaskFileApi(OpenTasks tasks, ProcurementFile files, Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "The procurement file in short, of the case that a task is about; only for tasks of your own groups")
    @GetMapping("/api/tasks/{id}/file")
    FileBrief file(@PathVariable String id) {
        Person reader = SignedIn.person();
        String reference = tasks.references(List.of(id), reader).get(id);
        if (reference == null) {
            throw new NoSuchThingException("There is no open task “" + id + "” for you.");
        }
        CaseFile file = files.of(reference, reader)
                .orElseThrow(() -> new NoSuchThingException(
                        "This task is about no contract and no cycle, so it has no procurement file."));
        return FileBrief.of(file, CouncilTime.dayOf(clock.instant()));
    }
}
