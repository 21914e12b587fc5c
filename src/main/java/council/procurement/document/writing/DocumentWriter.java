package council.procurement.document.writing;

import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.document.FileType;
import council.procurement.document.NewDocument;
import council.procurement.document.facts.DocumentFacts;
import council.procurement.document.facts.DocumentKind;
import council.procurement.document.writing.DocumentOrders.DocumentOrder;
import council.procurement.engine.Messages;
import council.procurement.engine.RefusedSubmissionException;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes documents of a case from facts and templates, each as a Word file, which can be edited, and as an accessible PDF. */
@Service
public class DocumentWriter {

    private static final String PROCESS = "document-writing";

    private final TemplateMerge merge;
    private final TemplateStates states;
    private final CouncilFacts council;
    private final Documents documents;
    private final DocumentOrders orders;
    private final Messages messages;
    private final Clock clock;

    DocumentWriter(
            TemplateMerge merge,
            TemplateStates states,
            CouncilFacts council,
            Documents documents,
            DocumentOrders orders,
            Messages messages,
            Clock clock) {
        this.merge = merge;
        this.states = states;
        this.council = council;
        this.documents = documents;
        this.orders = orders;
        this.messages = messages;
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
        return write(facts, accessKey, who, clock.instant());
    }

    private Written write(DocumentFacts facts, @Nullable String accessKey, String who, Instant asOf) {
        String text = merge.merge(facts, asOf);
        Document word = storeWord(facts, text, accessKey, who);
        return new Written(word, storePdf(word, text));
    }

    /**
     * Has a document written as {@link #write} does, of the facts as they are, for somebody who completes a task and is not to
     * wait: by the process {@code document-writing}, as soon as the caller's transaction is over.
     *
     * @throws RefusedSubmissionException with a sentence that names template and line, if the template has a mistake
     */
    @Transactional
    public void order(DocumentFacts facts, @Nullable String accessKey, String who) {
        states.refuseFaulty(facts.kind());
        long number = orders.order(facts, accessKey, who);
        messages.startProcess(PROCESS, facts.procurement().reference(), DocumentWritingVariables.NUMBER.of(number));
    }

    /** Writes a document that was ordered, unless that was done. */
    @Transactional
    void writeOrdered(long number) {
        orders.take(number).ifPresent(this::write);
    }

    /** Writes at once what documents of a case are still ordered, for something that cannot go on without them. */
    @Transactional
    public void writeOrdered(String reference) {
        orders.takeAll(reference).forEach(this::write);
    }

    private void write(DocumentOrder order) {
        Written written = write(order.facts(), order.accessKey(), order.who(), order.ordered());
        Instant superseded = order.superseded();
        if (superseded != null) {
            documents.supersede(List.of(written.word(), written.pdf()), superseded, order.who());
        }
    }

    /** Marks all documents of those kinds that were written for the case so far, or ordered, as superseded. */
    @Transactional
    public void supersede(String reference, Set<DocumentKind> kinds, String who) {
        orders.supersede(reference, kinds);
        documents.supersede(reference, kinds.stream().map(DocumentKind::id).collect(Collectors.toSet()), who);
    }

    /**
     * What a document would be, without storing it anywhere.
     *
     * @param type Word or PDF
     * @throws RefusedSubmissionException as when it is written
     */
    public byte[] preview(DocumentFacts facts, FileType type) {
        return file(merge.merge(facts, clock.instant()), type);
    }

    private byte[] file(String text, FileType type) {
        org.w3c.dom.Document said = TemplateMerge.parsed(text);
        return type == FileType.PDF
                ? PdfFile.of(said, council.name())
                : WordFile.of(said, council.name(), clock.instant());
    }

    private Document storeWord(DocumentFacts facts, String text, @Nullable String accessKey, String who) {
        DocumentKind kind = facts.kind();
        return store(
                new NewDocument(
                        facts.procurement().reference(),
                        DocumentNames.of(facts, FileType.DOCX),
                        FileType.DOCX,
                        kind.title() + (facts.about().isEmpty() ? "" : ", " + facts.about()),
                        accessKey,
                        kind.id(),
                        who),
                text);
    }

    /** The PDF file that says the same as the Word file, for the same people. */
    private Document storePdf(Document word, String text) {
        return store(
                new NewDocument(
                        word.reference(),
                        DocumentNames.as(word.name(), FileType.PDF),
                        FileType.PDF,
                        word.description(),
                        word.accessKey(),
                        word.template(),
                        word.storedBy()),
                text);
    }

    private Document store(NewDocument document, String text) {
        byte[] content = file(text, document.type());
        return documents.store(document, () -> new ByteArrayInputStream(content));
    }
}
