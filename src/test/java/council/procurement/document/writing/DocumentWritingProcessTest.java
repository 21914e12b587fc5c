package council.procurement.document.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.document.FileType;
import council.procurement.document.facts.CaseFacts;
import council.procurement.document.facts.ConflictsAssessment;
import council.procurement.document.facts.DocumentFacts;
import council.procurement.document.facts.DocumentKind;
import council.procurement.document.facts.SampleFacts;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks {@code bpmn/shared/document-writing.bpmn}: whoever has a document written by completing a task does not wait for it. */
class DocumentWritingProcessTest extends ProcessWalk {

    @Autowired
    private DocumentWriter writer;

    @Autowired
    private Documents documents;

    private ContractReference reference = new ContractReference("none");

    @BeforeEach
    void newCase() {
        reference = new ContractReference("WRITING-" + UUID.randomUUID());
    }

    @Override
    protected String process() {
        return "document-writing";
    }

    @Test
    void bothFilesFollowAndSayTheSame() throws IOException {
        writer.order(assessment(), "added-in-confidence", "officer");
        ProcessInstance instance = instance(reference, "document-writing");

        assertThat(documents.of(reference.value())).isEmpty();
        assertThat(instance).isWaitingAt("Task_WriteDocument");

        runBackground(reference);

        assertThat(instance).isEnded().hasPassed("EndEvent_DocumentWritten");
        List<Document> all = documents.of(reference.value());
        assertThat(all)
                .extracting(Document::name)
                .containsExactly(
                        "Conflicts assessment " + reference.value() + " version 3.docx",
                        "Conflicts assessment " + reference.value() + " version 3.pdf");
        assertThat(all)
                .allSatisfy(
                        one -> assertThat(List.of(one.description(), String.valueOf(one.accessKey()), one.storedBy()))
                                .containsExactly("Conflicts assessment, version 3", "added-in-confidence", "officer"));
        try (var word = new WordReader(contentOf(all.get(0)));
                var pdf = Loader.loadPDF(contentOf(all.get(1)))) {
            assertThat(words(new PDFTextStripper().getText(pdf))).contains("Brigstock");
            assertThat(words(word.text())).contains("Brigstock");
        }
        assertThat(ordered()).isZero();
    }

    @Test
    void whatCannotGoOnWithoutItHasItWrittenAtOnceAndItIsWrittenOnce() {
        writer.order(assessment(), null, "officer");
        ProcessInstance instance = instance(reference, "document-writing");

        writer.writeOrdered(reference.value());

        assertThat(documents.of(reference.value()))
                .extracting(Document::type)
                .containsExactly(FileType.DOCX, FileType.PDF);
        runBackground(reference);
        assertThat(instance).isEnded();
        assertThat(documents.of(reference.value())).hasSize(2);
    }

    @Test
    void whatIsSupersededMeanwhileIsWrittenAndDoesNotCount() {
        writer.order(assessment(), null, "officer");
        writer.supersede(reference.value(), Set.of(DocumentKind.AWARD_RECOMMENDATION), "officer");
        writer.supersede(reference.value(), Set.of(DocumentKind.CONFLICTS_ASSESSMENT), "officer");

        writer.order(assessment(), null, "officer");

        runBackground(reference);

        assertThat(documents.of(reference.value()))
                .extracting(Document::superseded)
                .satisfiesExactly(
                        word -> assertThat(word).isNotNull(),
                        pdf -> assertThat(pdf).isNotNull(),
                        word -> assertThat(word).isNull(),
                        pdf -> assertThat(pdf).isNull());
        assertThat(story(reference)).contains("2 documents that were written before are superseded.");
        assertThat(ordered()).isZero();
    }

    @Test
    void documentBearsTheDayOnWhichItWasOrdered() throws IOException {
        at(LocalDate.of(2031, 3, 31), 23);
        DocumentFacts report = SampleFacts.of(DocumentKind.AWARD_RECOMMENDATION).get(0);
        writer.order(report, null, "officer");
        at(LocalDate.of(2031, 4, 1), 9);

        writer.writeOrdered(report.procurement().reference());

        List<Document> written = documents.of(report.procurement().reference());
        try (var pdf = Loader.loadPDF(contentOf(written.get(written.size() - 1)))) {
            assertThat(words(new PDFTextStripper().getText(pdf)))
                    .contains("31 March 2031")
                    .doesNotContain("1 April 2031");
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void factsAreReadAgainAsTheyWere(DocumentKind kind) {
        assertThat(SampleFacts.of(kind))
                .isNotEmpty()
                .allSatisfy(facts ->
                        assertThat(FactsText.read(kind, FactsText.of(facts))).isEqualTo(facts));
    }

    private ConflictsAssessment assessment() {
        var sample = (ConflictsAssessment)
                SampleFacts.of(DocumentKind.CONFLICTS_ASSESSMENT).get(0);
        return new ConflictsAssessment(
                new CaseFacts(reference.value(), "Mowing at Brigstock", null, null, null, null, false),
                3,
                sample.occasion(),
                sample.confirmedBy(),
                sample.confirmed(),
                sample.reviewOn(),
                sample.conflicts(),
                sample.declarations());
    }

    private long ordered() {
        return jdbc.sql("select count(*) from document_order where reference = ?")
                .param(reference.value())
                .query(Long.class)
                .single();
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private byte[] contentOf(Document document) throws IOException {
        var content = new ByteArrayOutputStream();
        documents.copy(document, content);
        return content.toByteArray();
    }
}
