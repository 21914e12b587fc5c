package council.procurement.document.writing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.document.facts.AwardLetter;
import council.procurement.document.facts.DocumentFacts;
import council.procurement.document.facts.DocumentKind;
import council.procurement.document.facts.SampleFacts;
import council.procurement.document.facts.SignatoryFacts;
import council.procurement.document.facts.SupplierFacts;
import council.procurement.engine.RefusedSubmissionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a council is told whose own template has a mistake: where, what, and what to do. */
class FaultyTemplatesTest {

    private static final DocumentFacts LETTER =
            SampleFacts.of(DocumentKind.AWARD_LETTER).get(0);
    private static final DocumentFacts SHORT_LETTER =
            SampleFacts.of(DocumentKind.AWARD_LETTER).get(1);
    private static final String PAGE = """
            <html xmlns:th="http://www.thymeleaf.org">
            <head><title>Letter</title></head>
            <body>
            <h1>Letter</h1>
            %s
            </body>
            </html>
            """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>[[${suplier.name}]]</p> | There is no fact “suplier”. There are: conditions, contact, council, mayBeEnteredFrom, price, procurement, signedBy, standstillEnds, supplier, today.
            <p>[[${supplier.nmae}]]</p> | There is no fact “supplier.nmae”. There are: name, contact, postalAddress, email, identifier.
            <p th:text="${supplier.name.first}">x</p> | “supplier.name” is a single fact; there is no “first” in it.
            <p>[[${supplier}]]</p> | “SupplierFacts” is a group of facts; name one of them after a full stop: name, contact, postalAddress, email, identifier.
            <p>[[${conditions}]]</p> | A list of facts cannot be written as a whole; go through it with th:each.
            <p>[[${conditions.first}]]</p> | “conditions” is a list of facts; go through it with th:each.
            <p th:each="x, at : ${conditions}">[[${at.odd}]]</p> | There is no fact “at.odd”. There are: count, first, last.
            <p>[[${price.add(price)}]]</p> | “${price.add(price)}” is not the name of a fact: write ${name} or ${name.name}.
            <p>[[${T(java.lang.Runtime)}]]</p> | “${T(java.lang.Runtime)}” is not the name of a fact: write ${name} or ${name.name}.
            <p>[[${price} + 1]]</p> | Facts stand in text as [[${name}]]: “[[${price} + 1]]”.
            <p>[(${price})]</p> | Facts stand in text as [[${name}]]: “[(${price})]”.
            <p th:text="#{price}">x</p> | Facts are written ${name}; “#{price}” asks for something else.
            <p th:text="@{/x}">x</p> | Facts are written ${name}; “@{/x}” asks for something else.
            <p th:text="__${price}__">x</p> | Facts are written ${name}; “__${price}__” asks for something else.
            <p th:utext="${price}">x</p> | <p> cannot have “th:utext”.
            <p onclick="x">x</p> | <p> cannot have “onclick”.
            <p class="red">x</p> | class="red" means nothing in a document. It can be: address, note, number, together.
            <img src="https://example.org/x.png"/> | <img> is nothing that a document can have.
            <script>alert(1)</script> | <script> is nothing that a document can have.
            <h1>Another</h1> | There is one heading <h1> only.
            <h3>Too deep</h3> | <h3> comes without a heading <h2> above it.
            <table><tbody><tr><td>x</td></tr></tbody></table> | The table has no headings <th>, without which nobody who listens to it can follow.
            <table><tbody><tr><th>x</th></tr></tbody></table> | <th> says what it is the heading of: scope="col" or scope="row".
            <ul>loose<li>x</li></ul> | Text cannot stand in <ul> by itself: “loose”.
            <p>a & b</p> | Write &amp; for &, &#160; for &nbsp;.
            <p>&nbsp;</p> | Write &amp; for &, &#160; for &nbsp;.
            <p><strong>x</p> | It is not well-formed: The element type "strong" must be terminated by the matching end-tag "</strong>".
            """)
    void mistakeIsNamedWithItsLine(String line, String sentence) throws IOException {
        own(PAGE.formatted(line));

        assertRefused(
                LETTER,
                "The document cannot be written: its template “award-letter”, line 5, has a mistake. ",
                sentence);
    }

    @Test
    void factThatIsNotKnownIsNoGap() throws IOException {
        own(PAGE.formatted("<p>For [[${price}]].</p>"));

        assertThat(text(LETTER)).contains("For £498,500.");
        assertRefused(
                SHORT_LETTER,
                "line 5, has a mistake. “price” is not known in this case. Let it be written only if it is: th:if=\"${price?}\".");
    }

    @Test
    void factOfALaterLineIsNamedWithThatLine() throws IOException {
        own(PAGE.formatted("<ul>\n<li th:each=\"one : ${conditions}\">\n[[${one.name}]]</li></ul>"));

        assertRefused(LETTER, "line 7, has a mistake. “one” is a single fact; there is no “name” in it.");
    }

    @Test
    void questionsCountAndTruthsAreAnswered() throws IOException {
        own(PAGE.formatted("""
                <p th:if="${procurement.covered}">covered</p>
                <p th:if="${conditions?}">[[${conditions.count}]] conditions</p>
                <p th:each="one, at : ${conditions}">[[${at.count}]]: [[${one}]]</p>
                <p th:unless="${supplier.postalAddress?}">no address</p>
                """));

        assertThat(text(LETTER))
                .contains("covered", "2 conditions", "1: Your certificate", "2: The signed")
                .doesNotContain("no address");
        assertThat(text(SHORT_LETTER)).contains("no address").doesNotContain("covered", "conditions");
    }

    @Test
    void factsAreTextAndNeverMarkup() throws IOException {
        own(PAGE.formatted("<p th:each=\"one : ${conditions}\">[[${one}]]</p>"));
        var hostile = new AwardLetter(
                LETTER.procurement(),
                new SupplierFacts("x", null, null, null, null),
                null,
                null,
                null,
                List.of("<script>1</script> ${price} [[${price}]] &amp; \u202egnol\u0000\u0007"),
                null,
                new SignatoryFacts("a", "b"));

        assertThat(text(hostile)).contains("<script>1</script> ${price} [[${price}]] &amp; gnol");
    }

    @Test
    void lawsFactsCannotBeLeftOut() throws IOException {
        String shipped = shipped("assessment-summary");
        DocumentFacts summary = SampleFacts.of(DocumentKind.ASSESSMENT_SUMMARY).get(0);

        assertLeftOut(
                summary,
                shipped.replace("[[${score.reason}]]", ""),
                "“reason” of ScoreFacts, which regulation 31(2)(e) of");
        assertLeftOut(
                summary,
                shipped.replace("[[${winner.total}]]", ""),
                "“total” of AssessedTender, which regulation 31(2)(e)(ii)");
        assertLeftOut(
                summary,
                shipped.replace("<p>[[${whyNot}]]</p>", ""),
                "“whyNot” of AssessmentSummary, which regulation 31(3)(c) of the Procurement Regulations 2024 asks for.");
        assertLeftOut(
                summary,
                shipped.replaceFirst("(?s)<h2>How the most advantageous.*</table>", "")
                        .replaceAll("<p>.*winner\\.sub(?s:.*?)</p>", ""),
                "“scores” of AssessedTender, which regulation 31(2)(e) of");
        assertLeftOut(
                summary,
                shipped.replace("[[${criterion.scale}]]", ""),
                "“scale” of CriterionFacts, which regulation 31(2)(d)");
    }

    private void assertLeftOut(DocumentFacts facts, String template, String sentence) throws IOException {
        assertThat(template).isNotEqualTo(shipped(facts.kind().id()));
        Files.writeString(folder.resolve(facts.kind().id() + ".html"), template);

        assertRefused(facts, "It leaves out ");
        assertRefused(facts, sentence);
    }

    @Test
    void fileThatIsNoTextIsRefused() throws IOException {
        Files.write(folder.resolve("award-letter.html"), "caf\u00e9".getBytes(ISO_8859_1));

        assertRefused(
                LETTER,
                "its template “award-letter”, has a mistake. The file is not text in UTF-8. Save it again as UTF-8.");
    }

    @Test
    void doctypeIsRefusedAndNothingIsFetched() throws IOException {
        own("<!DOCTYPE html SYSTEM \"file:///etc/passwd\">\n" + PAGE.formatted(""));

        assertRefused(LETTER, "Take the line <!DOCTYPE ...> out; a template begins with <html>.");
    }

    @Test
    void templateWithoutHeadingIsRefused() throws IOException {
        own("<html><head><title>x</title></head><body><p>x</p></body></html>");

        assertRefused(LETTER, "It has no heading <h1>, which every document begins with.");
    }

    @Test
    void templateWithoutTitleIsRefused() throws IOException {
        own("<html><body><h1>x</h1></body></html>");

        assertRefused(LETTER, "It has no <title>, by which people and readers know the document.");
    }

    @Test
    void documentIsRefusedAsLongAsItsTemplateHasAMistake() throws IOException {
        TemplateStates states = states();
        states.refuseFaulty(DocumentKind.AWARD_LETTER);

        own(PAGE.formatted("<p>[[${nothing}]]</p>"));
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> states.refuseFaulty(DocumentKind.AWARD_LETTER))
                .withMessageContaining("line 5");
        states.refuseFaulty(DocumentKind.REGRET_LETTER);

        Files.writeString(folder.resolve("award-letter.html"), shipped("award-letter"));
        states.refuseFaulty(DocumentKind.AWARD_LETTER);
    }

    private TemplateStates states() {
        var properties = new DocumentProperties(folder);
        return new TemplateStates(
                new Templates(properties),
                new Writing(folder).merge(),
                properties,
                Clock.fixed(Writing.NOW, ZoneOffset.UTC));
    }

    @Test
    void statesNameTheCouncilsOwnAndTheirMistakes() throws IOException {
        own(PAGE.formatted("<p>[[${nothing}]]</p>"));
        Files.writeString(
                folder.resolve("regret-letter.html"), shipped("regret-letter").replace("We are sorry", "We regret"));
        TemplateStates states = states();

        assertThat(states.all()).hasSize(DocumentKind.values().length).allSatisfy(state -> {
            switch (state.kind()) {
                case AWARD_LETTER -> assertThat(state.mistake()).contains("line 5", "“nothing”");
                case REGRET_LETTER ->
                    assertThat(state).isEqualTo(new TemplateState(DocumentKind.REGRET_LETTER, true, null));
                default -> assertThat(state).isEqualTo(new TemplateState(state.kind(), false, null));
            }
        });
    }

    private void own(String template) throws IOException {
        Files.writeString(folder.resolve("award-letter.html"), template);
    }

    private String text(DocumentFacts facts) throws IOException {
        try (var reader = new WordReader(new Writing(folder).word(facts))) {
            return reader.text();
        }
    }

    private void assertRefused(DocumentFacts facts, String... sentences) {
        assertThatExceptionOfType(FaultyTemplateException.class)
                .isThrownBy(() -> new Writing(folder).merge().merge(facts, Writing.NOW))
                .satisfies(refusal -> assertThat(refusal.sentence()).contains(sentences));
    }

    private static String shipped(String id) throws IOException {
        try (InputStream text = FaultyTemplatesTest.class.getResourceAsStream("/documents/" + id + ".html")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), UTF_8);
        }
    }
}
