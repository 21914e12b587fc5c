package council.procurement.document.writing;

import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.document.FileType;
import council.procurement.document.NewDocument;
import council.procurement.document.facts.DocumentFacts;
import council.procurement.document.facts.DocumentKind;
import council.procurement.engine.RefusedSubmissionException;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes documents of a case from facts and templates, each as a Word file, which can be edited, and as an accessible PDF. */
@Service
public class DocumentWriter {

    private final TemplateMerge merge;
    private final CouncilFacts council;
    private final Documents documents;
    private final Clock clock;

    DocumentWriter(TemplateMerge merge, CouncilFacts council, Documents documents, Clock clock) {
        this.merge = merge;
        this.council = council;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * A document that was written.
     *
     * @param word as a Word file
     * @param pdf as a PDF file
     */
    public record Written(Document word, Document pdf) {}

    /**
     * Writes a document and stores both files with the case that it is about, in the caller's transaction.
     *
     * @param accessKey key of the {@link council.procurement.document.DocumentAccess} that says who may read it; null if all
     *     staff may
     * @param who who has it written
     * @throws RefusedSubmissionException with a sentence that names template and line, if the template has a mistake or
     *     leaves out what the law wants to be said
     */
    @Transactional
    public Written write(DocumentFacts facts, @Nullable String accessKey, String who) {
        org.w3c.dom.Document said = merge.merge(facts);
        // The PDF file last: making it changes what is said.
        return new Written(
                store(facts, FileType.DOCX, said, accessKey, who), store(facts, FileType.PDF, said, accessKey, who));
    }

    /** Marks all documents of those kinds that were written for the case so far as superseded. */
    @Transactional
    public void supersede(String reference, Set<DocumentKind> kinds, String who) {
        documents.supersede(reference, kinds.stream().map(DocumentKind::id).collect(Collectors.toSet()), who);
    }

    /**
     * What a document would be, without storing it anywhere.
     *
     * @param type Word or PDF
     * @throws RefusedSubmissionException as when it is written
     */
    public byte[] preview(DocumentFacts facts, FileType type) {
        return file(merge.merge(facts), type);
    }

    private byte[] file(org.w3c.dom.Document said, FileType type) {
        return type == FileType.PDF
                ? PdfFile.of(said, council.name())
                : WordFile.of(said, council.name(), clock.instant());
    }

    private Document store(
            DocumentFacts facts, FileType type, org.w3c.dom.Document said, @Nullable String accessKey, String who) {
        byte[] content = file(said, type);
        DocumentKind kind = facts.kind();
        return documents.store(
                new NewDocument(
                        facts.procurement().reference(),
                        DocumentNames.of(facts, type),
                        type,
                        kind.title() + (facts.about().isEmpty() ? "" : ", " + facts.about()),
                        accessKey,
                        kind.id(),
                        who),
                () -> new ByteArrayInputStream(content));
    }
}
