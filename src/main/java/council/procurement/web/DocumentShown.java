package council.procurement.web;

import council.procurement.document.Document;
import council.procurement.rules.WrittenDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A document as its case's page lists it. Of one that the reader may not open, nothing is told but that it is there.
 *
 * @param id its number
 * @param readable whether the reader may open it
 * @param name name of the file
 * @param description what it is; empty if its name says it
 * @param kind type and size
 * @param sha256 digest of its content
 * @param origin who added it, or that Octant wrote it, and when
 * @param readers who may read it
 * @param confidential whether that is not all staff
 * @param superseded that it does not count any more, and since when; null while it counts
 * @param removed by whom, when and why its content was removed; null while it is there
 */
record DocumentShown(
        long id,
        boolean readable,
        String name,
        String description,
        String kind,
        String sha256,
        String origin,
        String readers,
        boolean confidential,
        @Nullable String superseded,
        @Nullable String removed) {

    private static final long KILOBYTE = 1 << 10;
    private static final long MEGABYTE = 1 << 20;

    static DocumentShown of(Document document, boolean readable, String readers, UnaryOperator<String> people) {
        String when = WrittenDate.of(document.storedAt());
        if (!readable) {
            return new DocumentShown(
                    document.id(), false, "Confidential document", "", "", "", when, readers, true, null, null);
        }
        Document.Removal removal = document.removal();
        String who = people.apply(document.storedBy());
        return new DocumentShown(
                document.id(),
                true,
                document.name(),
                document.description(),
                document.type().words() + ", " + size(document.bytes()),
                document.sha256(),
                document.template() == null ? who + ", " + when : "Written by Octant for " + who + ", " + when,
                readers,
                document.accessKey() != null,
                document.superseded() == null
                        ? null
                        : "Superseded on " + WrittenDate.of(document.superseded()) + ": it does not count any more.",
                removal == null
                        ? null
                        : "Removed by " + people.apply(removal.by()) + ", " + WrittenDate.of(removal.at()) + ": "
                                + removal.because());
    }

    /** A size as people write it: {@code 1.4 MB}, {@code 82 kB}, {@code 512 bytes}. */
    private static String size(long bytes) {
        return bytes >= MEGABYTE
                ? String.format(Locale.UK, "%.1f MB", (double) bytes / MEGABYTE)
                : bytes >= KILOBYTE ? bytes / KILOBYTE + " kB" : bytes + " bytes";
    }
}
