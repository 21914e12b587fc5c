package council.procurement.document;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.timeline.Timeline;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of cases. The timeline says that there is one and never what it is called: names of files can have personal
 * data in them.
 */
@Service
public class Documents {

    /** The longest description of a document, and the longest reason for its removal, in characters. */
    public static final int LONGEST_TEXT = 500;

    private final DocumentRows rows;
    private final DocumentParts parts;
    private final DocumentReaders readers;
    private final Timeline timeline;

    Documents(DocumentRows rows, DocumentParts parts, DocumentReaders readers, Timeline timeline) {
        this.rows = rows;
        this.parts = parts;
        this.readers = readers;
        this.timeline = timeline;
    }

    /**
     * Stores a document with its case, in the caller's transaction, and says so in the timeline, unless it is sealed: then
     * nobody is to count what came in.
     *
     * @throws IllegalArgumentException if it is to be confidential and no {@link DocumentAccess} has its key
     * @throws UncheckedIOException if its content cannot be read
     */
    @Transactional
    public Document store(NewDocument document, DocumentSource content) {
        String key = document.accessKey();
        if (key != null && readers.words(key).isEmpty()) {
            throw new IllegalArgumentException("Nothing says who may read documents of “" + key + "”");
        }
        try {
            Document stored = rows.enter(document, Digest.of(content));
            parts.keep(stored.id(), content);
            if (!readers.isSealed(key, stored.reference())) {
                timeline.addNow(stored.reference(), stored.storedBy(), sentence(stored));
            }
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be read that is to be stored", e);
        }
    }

    private static String sentence(Document stored) {
        return "Document %d (%s)%s was %s."
                .formatted(
                        stored.id(),
                        stored.type().words(),
                        stored.accessKey() == null ? "" : ", confidential,",
                        stored.template() == null ? "added" : "written from the template " + stored.template());
    }

    /**
     * Marks what Octant wrote from those templates as superseded, so that it is not taken for what counts; it stays readable.
     *
     * @param templates ids of templates
     * @param who who is behind it
     */
    @Transactional
    public void supersede(String reference, Set<String> templates, String who) {
        tellSuperseded(reference, rows.supersede(reference, templates), who);
    }

    /**
     * Marks what Octant has just written of one case as superseded, because it did not count any more before it was written.
     *
     * @param since when it ceased to count
     * @param who who is behind it
     */
    @Transactional
    public void supersede(List<Document> written, Instant since, String who) {
        int count = rows.supersede(written.stream().map(Document::id).toList(), since);
        tellSuperseded(written.get(0).reference(), count, who);
    }

    private void tellSuperseded(String reference, int count, String who) {
        if (count > 0) {
            timeline.addNow(
                    reference,
                    who,
                    count == 1
                            ? "1 document that was written before is superseded."
                            : count + " documents that were written before are superseded.");
        }
    }

    /** The document of that number, whether its content was removed or not; empty if there is none. */
    public Optional<Document> find(long id) {
        return rows.find(id);
    }

    /** The documents of a cycle or contract in the order in which they came, removed ones too. */
    public List<Document> of(String reference) {
        return rows.of(reference);
    }

    /** Whether the person may read the document's content, and so its name and what it is. */
    public boolean mayRead(Person person, Document document) {
        return readers.mayRead(person, document);
    }

    /** Whether the person may know that the document is there: of a sealed one, only whoever added it. */
    public boolean mayKnow(Person person, Document document) {
        return !readers.isSealed(document.accessKey(), document.reference())
                || person.id().equals(document.storedBy());
    }

    /** Who may read the document, in words: “all staff”. */
    public String readersOf(Document document) {
        String key = document.accessKey();
        return key == null ? "all staff" : readers.words(key).orElse("nobody any more");
    }

    /**
     * Writes a document's content, which the caller was found to be allowed to read; nothing once it has been removed.
     *
     * @throws IOException if nobody takes it any more
     */
    public void copy(Document document, OutputStream target) throws IOException {
        parts.copy(document.id(), target);
    }

    /** Whether the person may remove documents. */
    public boolean mayRemove(Person person) {
        return person.isIn(StaffGroup.CORPORATE_PROCUREMENT);
    }

    /**
     * Removes a document's content for good; its row, digest and the reason stay.
     *
     * @throws RefusedSubmissionException if the person may not, gives no reason, or it was removed before
     */
    @Transactional
    public void remove(Person person, Document document, String because) {
        if (!mayRemove(person)) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED, "Documents are removed by corporate procurement only.");
        } else if (because.isBlank()) {
            throw new RefusedSubmissionException("Why it is removed: give the reason. It stays on record.");
        } else if (because.strip().length() > LONGEST_TEXT) {
            throw new RefusedSubmissionException("Why it is removed: use at most " + LONGEST_TEXT + " characters.");
        } else if (!rows.noteRemoval(document.id(), person.id(), because.strip())) {
            throw new RefusedSubmissionException(
                    Ground.ALREADY_DONE, "Document " + document.id() + " was removed before.");
        }
        parts.remove(document.id());
        timeline.addNow(
                document.reference(),
                person.id(),
                "The content of document " + document.id() + " was removed. The reason is kept with it.");
    }
}
