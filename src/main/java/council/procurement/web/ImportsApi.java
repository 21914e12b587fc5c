package council.procurement.web;

import council.procurement.register.ImportMode;
import council.procurement.register.ImportReport;
import council.procurement.register.ImportReport.Finding;
import council.procurement.register.Imports;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of contracts registers for programs. */
@RestController
class ImportsApi {

    private static final int FINDINGS = 500;

    private final Imports imports;
    private final Commits commits;
    private final Uploads uploads;

    ImportsApi(Imports imports, Commits commits, Uploads uploads) {
        this.imports = imports;
        this.commits = commits;
        this.uploads = uploads;
    }

    /**
     * How an import stands.
     *
     * @param id its number
     * @param mode what it is for
     * @param state whether it runs, is done, or has failed as a whole
     * @param phase what it is at
     * @param fileName the file's name
     * @param uploadedBy who sent it
     * @param uploadedAt when
     * @param finishedAt when it was done or failed; null while it runs
     * @param rows rows of the file that hold something
     * @param rowsDone of these, read so far
     * @param accepted rows that can be, or were, taken; unchanged ones included
     * @param rejected rows that have to be mended first
     * @param unchanged accepted rows that say what the register says already
     * @param created contracts that come, or came, new into the register
     * @param updated contracts that would be, or were, changed
     * @param openEnded new contracts without an end date
     * @param alreadyOver new contracts that are over, recorded without a cycle
     * @param cycles cycles that this import opened
     * @param cyclesStarted of these, begun so far
     * @param dryRun the dry run whose file it takes for good; null if the file was sent for this import itself
     * @param committedAs the import that takes, or took, this dry run's file for good; null if there is none
     * @param description what kind of file it turned out to be; null before it was opened
     * @param notes what people should know about the file as a whole
     * @param failure why it failed as a whole; null if it did not
     * @param page which page of errors and remarks this is, from 1; a page has 500 of each
     * @param errors what has to be mended, by line
     * @param errorsTotal how many errors there are on all pages
     * @param remarks what somebody may want to look at in rows that were accepted, by line
     * @param remarksTotal how many remarks there are on all pages
     */
    record Status(
            long id,
            ImportMode mode,
            ImportReport.State state,
            ImportReport.Phase phase,
            String fileName,
            String uploadedBy,
            Instant uploadedAt,
            @Nullable Instant finishedAt,
            long rows,
            long rowsDone,
            long accepted,
            long rejected,
            long unchanged,
            long created,
            long updated,
            long openEnded,
            long alreadyOver,
            long cycles,
            long cyclesStarted,
            @Nullable Long dryRun,
            @Nullable Long committedAs,
            @Nullable String description,
            List<String> notes,
            @Nullable String failure,
            int page,
            List<Finding> errors,
            long errorsTotal,
            List<Finding> remarks,
            long remarksTotal) {}

    @Operation(summary = "Takes a contracts register in; a dry run, which changes nothing, unless mode is COMMIT")
    @PostMapping(path = "/api/imports/contracts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Status> submit(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String mode)
            throws IOException {
        ImportMode wanted = Uploads.modeOf(mode);
        return accepted(uploads.take(file, wanted));
    }

    @Operation(summary = "How an import stands, and what has to be mended")
    @GetMapping("/api/imports/{id}")
    Status status(@PathVariable String id, @RequestParam(defaultValue = "1") int page) {
        return status(commits.known(id), Math.max(1, page));
    }

    @Operation(summary = "Takes the contracts of a dry run for good")
    @PostMapping("/api/imports/{id}/commit")
    ResponseEntity<Status> commit(@PathVariable String id) {
        return accepted(commits.commit(id));
    }

    @Operation(summary = "The refused rows as a file that can be mended and sent again")
    @GetMapping("/api/imports/{id}/mend.csv")
    ResponseEntity<byte[]> mend(@PathVariable String id) throws IOException {
        return commits.mendFile(id);
    }

    private ResponseEntity<Status> accepted(long id) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(status(commits.known(String.valueOf(id)), 1));
    }

    private Status status(ImportReport report, int page) {
        long others = (page - 1L) * FINDINGS;
        return new Status(
                report.id(),
                report.mode(),
                report.state(),
                report.phase(),
                report.fileName(),
                report.uploadedBy(),
                report.uploadedAt(),
                report.finishedAt(),
                report.rows(),
                report.rowsDone(),
                report.accepted(),
                report.rejected(),
                report.unchanged(),
                report.created(),
                report.updated(),
                report.openEnded(),
                report.alreadyOver(),
                report.cycles(),
                report.cyclesStarted(),
                report.dryRun(),
                report.committedAs(),
                report.description(),
                report.notes(),
                report.failure(),
                page,
                imports.faults(report.id(), others, FINDINGS),
                imports.countFaults(report.id()),
                imports.remarks(report.id(), others, FINDINGS),
                imports.countRemarks(report.id()));
    }
}
