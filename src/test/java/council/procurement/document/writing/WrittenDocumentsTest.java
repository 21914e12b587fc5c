package council.procurement.document.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.document.facts.DocumentFacts;
import council.procurement.document.facts.DocumentKind;
import council.procurement.document.facts.SampleFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Every document that Octant writes, with made-up facts, read again by other programs. */
class WrittenDocumentsTest {

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,.:/-]*\\d|\\d");
    private static final Writing WRITING = new Writing(null);

    static Stream<DocumentFacts> samples() {
        return Arrays.stream(DocumentKind.values()).flatMap(kind -> SampleFacts.of(kind).stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void pdfIsAccessibleToTheStandard(DocumentFacts facts)
            throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
        byte[] file = WRITING.pdf(facts);

        assertThat(faultsOf(file)).as("PDF/UA-1").isEmpty();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getDocumentOutline().getFirstChild()).isNotNull();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .contains(facts.procurement().title());
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo(Writing.COUNCIL);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Page 1 of " + pdf.getNumberOfPages());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wordFileIsValidAndAccessible(DocumentFacts facts) throws IOException {
        try (var reader = new WordReader(WRITING.word(facts))) {
            XWPFDocument word = reader.document();

            assertThat(reader.faults()).isEmpty();
            assertThat(word.getProperties().getCoreProperties().getTitle())
                    .contains(facts.procurement().title());
            assertThat(word.getProperties().getCoreProperties().getCreator()).isEqualTo(Writing.COUNCIL);
            assertThat(word.getStyles().getDefaultRunStyle()).isNotNull();
            assertThat(word.getParagraphs().stream().filter(p -> "Heading1".equals(p.getStyle())))
                    .hasSize(1);
            assertThat(word.getTables().stream().filter(WrittenDocumentsTest::hasHeadingRow))
                    .allMatch(table -> table.getRow(0).isRepeatHeader());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void bothFilesSayTheSame(DocumentFacts facts) throws IOException {
        try (var reader = new WordReader(WRITING.word(facts))) {
            assertThat(words(pdfText(WRITING.pdf(facts)))).isNotEmpty().isEqualTo(words(reader.text()));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void figuresComeFromTheFactsAndFromNowhereElse(DocumentFacts facts) throws IOException {
        var known = new TreeSet<>(figures(template(facts.kind()).replaceAll("\\$\\{[^}]*}|<!--(?s:.*?)-->", "")));
        known.addAll(figures("20 November 2026"));
        collect(facts, known);

        try (var reader = new WordReader(WRITING.word(facts))) {
            assertThat(figures(reader.text())).isSubsetOf(known);
        }
    }

    @Test
    void everyFactOfTheFullSamplesIsWritten() throws IOException {
        for (DocumentKind kind : DocumentKind.values()) {
            DocumentFacts full = SampleFacts.of(kind).get(0);
            try (var reader = new WordReader(WRITING.word(full))) {
                String text = reader.text().replaceAll("\\s+", " ");
                var said = new TreeSet<String>();
                texts(full, said);

                assertThat(said)
                        .as(kind.id())
                        .filteredOn(fact -> !text.contains(fact))
                        .isEqualTo(notWritten(kind));
            }
        }
    }

    /** What the shipped templates leave out, because it stands elsewhere or would only make the document longer. */
    private static List<String> notWritten(DocumentKind kind) {
        return switch (kind) {
            case AWARD_RECOMMENDATION ->
                List.of(
                        "0: no answer. 3: meets what is asked. 5: exceeds it throughout, with evidence.",
                        "By the number of apprentices from the borough.",
                        "The lowest price gets 100; others in proportion.");
            case ASSESSMENT_SUMMARY -> List.of("1 April 2027", "31 March 2031", "£498,500", "£694,250", "£840,000");
            case SHORT_SUMMARY ->
                List.of(
                        "1 Station Road Stevenage SG1 1AA",
                        "Rhiannon Rees",
                        "company number 01234567",
                        "tenders@rise.example");
            case CONFLICTS_ASSESSMENT -> List.of("1 April 2027", "31 March 2031", "£840,000");
            case AWARD_LETTER -> List.of("company number 01234567", "tenders@rise.example", "£840,000");
            case REGRET_LETTER ->
                List.of("1 April 2027", "31 March 2031", "company number 01234567", "tenders@rise.example", "£840,000");
        };
    }

    @Test
    void letterOfAwardReadsAsALetter() throws IOException {
        try (var reader = new WordReader(
                WRITING.word(SampleFacts.of(DocumentKind.AWARD_LETTER).get(0)))) {
            assertThat(reader.text())
                    .contains(
                            "Rise & Sons (Cyngor Ŵyl) Cyf\nFor the attention of Rhiannon Rees\n1 Station Road\nStevenage\nSG1 1AA\n20 November 2026\n")
                    .contains(
                            "whose last day is 2 December 2026. We cannot enter into the contract before it has ended")
                    .contains("The first day on which we can enter into the contract is 3 December 2026.")
                    .contains("Price, without VAT\n£498,500\n")
                    .doesNotContain("standstill letter");
        }
        try (var reader = new WordReader(
                WRITING.word(SampleFacts.of(DocumentKind.AWARD_LETTER).get(1)))) {
            assertThat(reader.text()).doesNotContain("standstill", "Price");
        }
    }

    @Test
    void winnersSummaryTellsNothingOfOthers() throws IOException {
        try (var reader = new WordReader(
                WRITING.word(SampleFacts.of(DocumentKind.ASSESSMENT_SUMMARY).get(1)))) {
            assertThat(reader.text())
                    .contains("Yours is the most advantageous tender.", "E-mail address\nnot recorded\n")
                    .doesNotContain("Rise", "How the most advantageous tender was assessed");
        }
    }

    private static boolean hasHeadingRow(XWPFTable table) {
        return table.getCTTbl().getTblPr().getTblLook().getFirstRow().toString().equals("1");
    }

    private static List<String> faultsOf(byte[] pdf)
            throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static String pdfText(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper()
                    .getText(pdf)
                    .replaceAll("Page \\d+ of \\d+", "")
                    .replace("•", "");
        }
    }

    /** The words of a text, each once: a PDF file repeats headings of tables, and reads cells in another order. */
    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.strip().split("[\\s\\p{P}]+")));
    }

    private static Set<String> figures(String text) {
        return FIGURE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String template(DocumentKind kind) throws IOException {
        try (InputStream text = WrittenDocumentsTest.class.getResourceAsStream("/documents/" + kind.id() + ".html")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), UTF_8);
        }
    }

    private static void collect(Object fact, Set<String> figures) {
        var texts = new TreeSet<String>();
        texts(fact, texts);
        texts.forEach(text -> figures.addAll(figures(text)));
    }

    private static void texts(Object fact, Set<String> said) {
        Object seen = FactExpressions.seen(fact);
        if (seen instanceof Fact.Rows rows) {
            rows.facts().forEach(row -> texts(row, said));
        } else if (seen instanceof Fact.Group group) {
            for (RecordComponent component : group.facts().getClass().getRecordComponents()) {
                Object value = FactNames.value(group.facts(), component);
                if (value != null) {
                    texts(value, said);
                }
            }
        } else if (seen instanceof String text) {
            said.add(text.replaceAll("[\\s\u2028]+", " "));
        }
    }
}
