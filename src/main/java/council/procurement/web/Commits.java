package council.procurement.web;

import council.procurement.register.ImportReport;
import council.procurement.register.ImportReport.State;
import council.procurement.register.ImportWorker;
import council.procurement.register.Imports;
import council.procurement.security.SignedIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What can be done with an import that was sent before. Whatever cannot be done is answered with a sentence. */
@Component
class Commits {

    static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Imports imports;
    private final ImportWorker worker;

    Commits(Imports imports, ImportWorker worker) {
        this.imports = imports;
        this.worker = worker;
    }

    /**
     * The import of that number.
     *
     * @throws NoSuchThingException if there is none
     */
    ImportReport known(String id) {
        return (id.matches("[0-9]{1,18}") ? imports.find(Long.parseLong(id)) : Optional.<ImportReport>empty())
                .orElseThrow(() -> new NoSuchThingException("There is no import “" + id + "”."));
    }

    /**
     * Takes a dry run's file for good, for the person who is signed in.
     *
     * @return the number of the new import
     */
    long commit(String dryRun) {
        ImportReport report = known(dryRun);
        report.obstacle().ifPresent(sentence -> {
            throw conflict(sentence);
        });
        try {
            long id = imports.commit(report.id(), SignedIn.person().id());
            worker.wake();
            return id;
        } catch (DuplicateKeyException e) {
            throw conflict(known(dryRun).obstacle().orElse("Somebody else has just committed import " + dryRun + "."));
        }
    }

    /** The refused rows of an import as a file. */
    ResponseEntity<byte[]> mendFile(String id) throws IOException {
        ImportReport report = known(id);
        if (report.state() == State.RUNNING) {
            throw conflict("Import " + id + " is not finished. The rows to mend are known once it is.");
        } else if (report.rejected() == 0) {
            throw new NoSuchThingException("No row of import " + id + " was refused, so there is nothing to mend.");
        }
        var file = new ByteArrayOutputStream();
        imports.writeMendFile(report.id(), file);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("octant-import-" + id + "-to-mend.csv")
                                .build()
                                .toString())
                .body(file.toByteArray());
    }

    private static ResponseStatusException conflict(String sentence) {
        return new ResponseStatusException(HttpStatus.CONFLICT, sentence);
    }
}
