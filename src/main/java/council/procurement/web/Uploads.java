package council.procurement.web;

import council.procurement.register.ImportMode;
import council.procurement.register.ImportWorker;
import council.procurement.register.Imports;
import council.procurement.register.intake.RegisterFile;
import council.procurement.register.intake.table.UnreadableFileException;
import council.procurement.security.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes registers in that people and programs send. */
@Component
class Uploads {

    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final ImportWorker worker;

    Uploads(Imports imports, ImportWorker worker) {
        this.imports = imports;
        this.worker = worker;
    }

    /**
     * Takes a file in and has it read, for the person who is signed in.
     *
     * @return the number of the import
     * @throws RefusedUploadException if there is no file, or it holds no register
     */
    long take(@Nullable MultipartFile file, ImportMode mode) throws IOException {
        if (file == null) {
            throw new RefusedUploadException(HttpStatus.BAD_REQUEST, "Choose the file that holds the register.");
        } else if (file.isEmpty()) {
            throw new RefusedUploadException(
                    HttpStatus.BAD_REQUEST, "The file is empty. Choose the file that holds the register.");
        }
        String name = nameOf(file.getOriginalFilename());
        Path copy = Files.createTempFile("octant-upload-", ".part");
        try {
            file.transferTo(copy);
            check(copy, name);
            try (InputStream bytes = Files.newInputStream(copy)) {
                long id = imports.submit(
                        name, bytes, file.getSize(), mode, SignedIn.person().id());
                worker.wake();
                return id;
            }
        } finally {
            Files.delete(copy);
        }
    }

    /**
     * What a caller says that an import is for; a dry run if nothing.
     *
     * @throws RefusedUploadException if it is neither
     */
    static ImportMode modeOf(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return ImportMode.DRY_RUN;
        }
        return Arrays.stream(ImportMode.values())
                .filter(mode -> mode.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new RefusedUploadException(
                        HttpStatus.BAD_REQUEST,
                        "Give “mode” as DRY_RUN, to see what would happen, or COMMIT, to take the contracts in."));
    }

    private static void check(Path copy, String name) throws IOException {
        try {
            RegisterFile.open(copy, name);
        } catch (UnreadableFileException e) {
            throw new RefusedUploadException(HttpStatus.UNPROCESSABLE_ENTITY, e.sentence());
        }
    }

    /** Some programs send the folders too. */
    private static String nameOf(@Nullable String sent) {
        String name = sent == null
                ? ""
                : sent.replaceAll("\\p{Cntrl}", "")
                        .replaceFirst("^.*[/\\\\]", "")
                        .strip();
        return name.isEmpty() ? "register" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
