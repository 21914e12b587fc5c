package council.procurement.document;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends to be added to a case.
 *
 * @param fileName the file's name as it was sent
 * @param file the file, which the sender's form was read into
 * @param description what it is, in a few words; may be empty
 * @param classification who may read it; null if that was not answered
 */
public record Upload(
        String fileName,
        Path file,
        String description,
        @Nullable Classification classification) {}
