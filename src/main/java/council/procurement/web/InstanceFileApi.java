package council.procurement.web;

import council.procurement.engine.InstanceReferences;
import council.procurement.file.ProcurementFile;
import council.procurement.rules.CouncilTime;
import council.procurement.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What Cockpit shows on the page of a process instance of the case that it is about, to those who look on there. */
@RestController
class InstanceFileApi {

    private final InstanceReferences references;
    private final ProcurementFile files;
    private final Clock clock;

    InstanceFileApi(InstanceReferences references, ProcurementFile files, Clock clock) {
        this.references = references;
        this.files = files;
        this.clock = clock;
    }

    @Operation(summary = "The procurement file in short, of the case that a process instance is about")
    @GetMapping("/api/portfolio/instances/{id}/file")
    FileBrief file(@PathVariable String id) {
        return references
                .of(id)
                .flatMap(reference -> files.of(reference, SignedIn.person()))
                .map(file -> FileBrief.of(file, CouncilTime.dayOf(clock.instant())))
                .orElseThrow(() -> new NoSuchThingException(
                        "This process instance is about no contract and no cycle, so it has no procurement file."));
    }
}
