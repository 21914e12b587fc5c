package council.procurement.document;

import org.jspecify.annotations.Nullable;

/**
 * A document to be stored with a case.
 *
 * @param reference the cycle or contract it belongs to
 * @param name name of the file, which ends as its type does
 * @param type what kind of file it is
 * @param description what it is, in a few words; empty if its name says it
 * @param accessKey key of the {@link DocumentAccess} that says who may read it; null if all staff may
 * @param template id of the template that Octant wrote it from; null if somebody adds it
 * @param storedBy who adds it, or has it written
 */
public record NewDocument(
        String reference,
        String name,
        FileType type,
        String description,
        @Nullable String accessKey,
        @Nullable String template,
        String storedBy) {}
