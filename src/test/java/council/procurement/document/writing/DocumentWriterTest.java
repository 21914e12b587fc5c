package council.procurement.document.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import council.procurement.OctantTest;
import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.document.FileType;
import council.procurement.document.facts.CaseFacts;
import council.procurement.document.facts.DocumentKind;
import council.procurement.document.facts.RegretLetter;
import council.procurement.document.facts.SampleFacts;
import council.procurement.document.facts.SupplierFacts;
import council.procurement.timeline.Timeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A document that is written becomes two documents of its case. */
@OctantTest
class DocumentWriterTest {

    @Autowired
    private DocumentWriter writer;

    @Autowired
    private Documents documents;

    @Autowired
    private Timeline timeline;

    private final String reference = "WRITE-" + UUID.randomUUID();

    @Test
    void bothFilesAreStoredForThoseWhoMayReadThem() throws IOException {
        DocumentWriter.Written written = writer.write(letter("A/B & Sons Ltd"), "added-in-confidence", "officer");

        assertThat(documents.of(reference)).containsExactly(written.word(), written.pdf());
        assertThat(written.word().name()).isEqualTo("Regret letter " + reference + " A-B & Sons Ltd.docx");
        assertThat(written.pdf().name()).isEqualTo("Regret letter " + reference + " A-B & Sons Ltd.pdf");
        assertThat(written.pdf().description()).isEqualTo("Regret letter, A/B & Sons Ltd");
        assertThat(written.pdf().template()).isEqualTo("regret-letter");
        assertThat(written.pdf().accessKey()).isEqualTo("added-in-confidence");
        assertThat(written.word().type()).isEqualTo(FileType.DOCX);
        try (var reader = new WordReader(contentOf(written.word()));
                var pdf = Loader.loadPDF(contentOf(written.pdf()))) {
            assertThat(reader.text()).contains("A/B & Sons Ltd", reference, "We intend to award it to Green Ltd.");
            assertThat(new PDFTextStripper().getText(pdf)).contains("We intend to award it to Green Ltd.");
        }
        assertThat(timeline.of(reference))
                .extracting(entry -> entry.sentence())
                .containsExactly(
                        "Document " + written.word().id()
                                + " (Word), confidential, was written from the template regret-letter.",
                        "Document " + written.pdf().id()
                                + " (PDF), confidential, was written from the template regret-letter.");
    }

    @Test
    void longNamesOfBiddersStayNamesOfFiles() {
        DocumentWriter.Written written = writer.write(letter("Ŵ".repeat(300)), null, "officer");

        assertThat(written.pdf().name())
                .hasSizeLessThanOrEqualTo(200)
                .startsWith("Regret letter")
                .endsWith("Ŵ.pdf");
    }

    @Test
    void nothingIsStoredIfOneOfTheTwoCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(letter("Ltd"), "no-such-key", "officer"));

        assertThat(documents.of(reference)).isEmpty();
    }

    private RegretLetter letter(String supplier) {
        var sample = (RegretLetter) SampleFacts.of(DocumentKind.REGRET_LETTER).get(1);
        return new RegretLetter(
                new CaseFacts(reference, "Mowing", null, null, null, null, false),
                new SupplierFacts(supplier, null, null, null, null),
                "Green Ltd",
                sample.whyNot(),
                false,
                null,
                null,
                sample.signedBy());
    }

    private byte[] contentOf(Document document) throws IOException {
        var content = new ByteArrayOutputStream();
        documents.copy(document, content);
        return content.toByteArray();
    }
}
