package council.procurement.document;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what people add to a case. */
@Service
public class DocumentIntake {

    /** The largest file that a case takes, in bytes: 20 MB. */
    public static final long MOST_BYTES = 20L << 20;

    private final Documents documents;
    private final KnownCases cases;
    private final TenderIntake tenders;

    DocumentIntake(Documents documents, KnownCases cases, TenderIntake tenders) {
        this.documents = documents;
        this.cases = cases;
        this.tenders = tenders;
    }

    /** Whether the person may add documents to cases: everybody who gets tasks. */
    public boolean mayAdd(Person person) {
        return Arrays.stream(StaffGroup.values()).anyMatch(group -> group.hasTasks() && person.isIn(group));
    }

    /** Whether what suppliers send as their tenders can be added to the case now. */
    public boolean takesTenders(String reference) {
        return tenders.isOpen(reference);
    }

    /**
     * Adds a document to a case.
     *
     * @throws RefusedSubmissionException with the sentence that says why it cannot be added
     */
    @Transactional
    public Document add(Person person, String reference, Upload upload) throws IOException {
        if (!mayAdd(person)) {
            throw new RefusedSubmissionException(Ground.NOT_ALLOWED, "Documents are added by those who work on tasks.");
        } else if (cases.titleOf(reference).isEmpty()) {
            throw new RefusedSubmissionException(
                    Ground.UNKNOWN, "There is no contract and no cycle “" + reference + "”.");
        }
        String description = upload.description().strip();
        if (description.length() > Documents.LONGEST_TEXT) {
            throw new RefusedSubmissionException("What it is: use at most " + Documents.LONGEST_TEXT + " characters.");
        }
        Classification classification = upload.classification();
        if (classification == null) {
            throw new RefusedSubmissionException("Who may read it: choose one of the answers.");
        } else if (classification.isTender()) {
            tenders.refuseUnlessFit(person, reference);
        }
        long bytes = Files.size(upload.file());
        if (bytes > MOST_BYTES) {
            throw new RefusedSubmissionException(tooLarge());
        }
        String name = FileNames.of(upload.fileName());
        FileType type = FileInspection.typeOf(name, upload.file());
        DocumentSource content = () -> Files.newInputStream(upload.file());
        refuseSecondCopy(person, reference, Digest.of(content));
        return documents.store(
                new NewDocument(reference, name, type, description, classification.accessKey(), null, person.id()),
                content);
    }

    /** What is said to somebody whose file is too large. */
    public static String tooLarge() {
        return "The file is larger than " + (MOST_BYTES >> 20)
                + " MB, the most that a case takes. Divide it into several" + " files, or save its pictures smaller.";
    }

    /** The types of file that a case takes, in words. */
    public static String taken() {
        return FileInspection.TAKEN;
    }

    /** Who may read what is added as confidential, in words. */
    public static String confidants() {
        return new AddedInConfidence().words();
    }

    /** What the person may not read is not told to be there. */
    private void refuseSecondCopy(Person person, String reference, Digest digest) {
        Optional<Document> same = documents.of(reference).stream()
                .filter(document -> document.sha256().equals(digest.sha256()) && !document.isRemoved())
                .filter(document -> documents.mayRead(person, document))
                .findFirst();
        same.ifPresent(document -> {
            throw new RefusedSubmissionException(
                    Ground.ALREADY_DONE,
                    "The very same file is there already: document " + document.id() + ", “" + document.name()
                            + "”, added on " + WrittenDate.of(CouncilTime.dayOf(document.storedAt())) + ".");
        });
    }
}
