package council.procurement.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case: what is known of it. Its content is read through {@link Documents}.
 *
 * @param id its number
 * @param reference the cycle or contract it belongs to
 * @param name name of the file
 * @param type what kind of file it is
 * @param bytes its size in bytes
 * @param sha256 SHA-256 digest of its content, in hexadecimal digits
 * @param description what it is, in a few words; empty if its name says it
 * @param accessKey key of the {@link DocumentAccess} that says who may read it; null if all staff may
 * @param template id of the template that Octant wrote it from; null if somebody added it
 * @param storedBy who added it, or had it written
 * @param storedAt when
 * @param superseded since when it does not count any more, where Octant wrote it; null while it counts
 * @param removal who removed its content, when and why; null while it is there
 */
public record Document(
        long id,
        String reference,
        String name,
        FileType type,
        long bytes,
        String sha256,
        String description,
        @Nullable String accessKey,
        @Nullable String template,
        String storedBy,
        Instant storedAt,
        @Nullable Instant superseded,
        @Nullable Removal removal) {

    /**
     * That the content of a document was removed.
     *
     * @param by who removed it
     * @param at when
     * @param because why
     */
    public record Removal(String by, Instant at, String because) {}

    /** Who may read it. */
    public Classification classification() {
        return Classification.of(accessKey);
    }

    /** Whether its content has been removed. */
    public boolean isRemoved() {
        return removal != null;
    }
}
