package council.procurement.web;

import council.procurement.report.publication.Publication;
import council.procurement.rules.WrittenDate;
import java.util.Objects;

/**
 * A snapshot as pages show it. Who checked it is named by their team: the name is for colleagues, in the timeline.
 *
 * @param address where its page is
 * @param file where its file is
 * @param name the quarter it is for, or that it was asked for
 * @param published when it was published
 * @param lines how many lines it has
 * @param value what they are worth together without VAT, as far as is known
 * @param check who checked it and when, in a sentence
 * @param leftOut how many lines were left out as not fit to be published
 */
record SnapshotShown(
        String address,
        String file,
        String name,
        String published,
        long lines,
        String value,
        String check,
        long leftOut) {

    static SnapshotShown of(Publication publication) {
        Publication.Snapshot snapshot = Objects.requireNonNull(publication.snapshot());
        return new SnapshotShown(
                publication.address(),
                publication.file(),
                publication.quarterEnd() == null
                        ? "Besides the quarters, " + publication.edition()
                        : "Quarter to " + WrittenDate.of(publication.quarterEnd()),
                WrittenDate.of(snapshot.at()),
                snapshot.lines(),
                snapshot.value().toString(),
                check(publication),
                snapshot.leftOut());
    }

    private static String check(Publication publication) {
        if (publication.check() != null) {
            return "Checked by the council’s procurement team on "
                    + WrittenDate.of(publication.check().at()) + ".";
        }
        return publication.lookedOver() == null
                ? "Nobody had checked it when it was published."
                : "Nobody had checked it when it was published; it was looked over on "
                        + WrittenDate.of(publication.lookedOver().at()) + ".";
    }
}
