package council.procurement.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import council.procurement.engine.RefusedSubmissionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case takes and what it refuses, by name and by content. */
class FileInspectionTest {

    private static final String NOT_A_WORD_FILE =
            "“plan.docx” is called a Word file, but its content is not. Save it again as .docx, or under the name of what it is.";

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> filesThatFit() {
        return Stream.of(
                arguments("plan.pdf", SampleFiles.pdf("x"), FileType.PDF),
                arguments("PLAN.PDF", SampleFiles.pdf("x"), FileType.PDF),
                arguments("plan.v2.pdf", ("\r\n" + "%PDF-1.4").getBytes(UTF_8), FileType.PDF),
                arguments("plan.docx", SampleFiles.word(), FileType.DOCX),
                arguments("plan.xlsx", SampleFiles.excel("xl/sharedStrings.xml"), FileType.XLSX),
                arguments("plan.odt", SampleFiles.openDocument(FileType.ODT, "content.xml"), FileType.ODT),
                arguments("plan.ods", SampleFiles.openDocument(FileType.ODS), FileType.ODS),
                arguments("plan.csv", "a,b\r\n1,£2\r\n".getBytes(UTF_8), FileType.CSV),
                arguments("plan.csv", "a,b\r\n1,£2\r\n".getBytes(ISO_8859_1), FileType.CSV),
                arguments("plan.txt", "caf\u00e9 \u0175\n".getBytes(UTF_16), FileType.TXT),
                arguments("plan.png", SampleFiles.png(), FileType.PNG),
                arguments("plan.jpg", SampleFiles.jpeg(), FileType.JPG),
                arguments("plan.jpeg", SampleFiles.jpeg(), FileType.JPG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesThatFit")
    void fileIsTakenWhoseContentFitsItsName(String name, byte[] content, FileType type) throws IOException {
        assertThat(FileInspection.typeOf(name, file(content))).isEqualTo(type);
    }

    static Stream<Arguments> filesThatDoNot() {
        return Stream.of(
                arguments("plan.pdf", "no".getBytes(UTF_8)),
                arguments("plan.pdf", SampleFiles.png()),
                arguments("plan.docx", SampleFiles.pdf("x")),
                arguments("plan.docx", SampleFiles.excel()),
                arguments("plan.xlsx", SampleFiles.word()),
                arguments("plan.docx", SampleFiles.zip(Map.of("[Content_Types].xml", "<Types/>"))),
                arguments("plan.docx", SampleFiles.zip(Map.of("hello.txt", "hello"))),
                arguments("plan.odt", SampleFiles.openDocument(FileType.ODS)),
                arguments("plan.ods", SampleFiles.zip(Map.of("content.xml", "<a/>"))),
                arguments("plan.csv", SampleFiles.excel()),
                arguments("plan.txt", "a\0b".getBytes(UTF_8)),
                arguments("plan.txt", "MZ\u0090\0\3".getBytes(ISO_8859_1)),
                arguments("plan.csv", "a\u001b[2Jb".getBytes(UTF_8)),
                arguments("plan.png", SampleFiles.jpeg()),
                arguments("plan.jpg", SampleFiles.png()));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("filesThatDoNot")
    void fileIsRefusedWhoseContentIsAnotherThanItsName(String name, byte[] content) throws IOException {
        assertRefused(name, content, "its content is not");
    }

    @Test
    void refusalSaysWhatToDo() throws IOException {
        assertRefused("plan.docx", SampleFiles.excel(), NOT_A_WORD_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.docm", "plan.XLSM", "plan.xlsb", "plan.dotm", "plan.pptm"})
    void fileOfATypeWithMacrosIsRefused(String name) throws IOException {
        assertRefused(name, SampleFiles.word(), "has macros in it");
    }

    static Stream<Arguments> filesWithMacros() {
        return Stream.of(
                arguments("plan.docx", SampleFiles.word("word/vbaProject.bin")),
                arguments("plan.xlsx", SampleFiles.excel("xl/vbaProject.bin")),
                arguments("plan.docx", SampleFiles.office("application/vnd.ms-word.document.macroEnabled.main+xml")),
                arguments("plan.odt", SampleFiles.openDocument(FileType.ODT, "Basic/Standard/Module1.xml")),
                arguments("plan.ods", SampleFiles.openDocument(FileType.ODS, "Scripts/python/run.py")));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("filesWithMacros")
    void fileWithMacrosIsRefusedUnderAnyName(String name, byte[] content) throws IOException {
        assertRefused(name, content, "“" + name + "” has macros in it");
    }

    @Test
    void fileWithAPasswordIsRefused() throws IOException {
        assertRefused("plan.xlsx", SampleFiles.compoundFile(), "“plan.xlsx” is protected by a password");
        assertRefused(
                "plan.odt",
                SampleFiles.zip(Map.of(
                        "mimetype", FileType.ODT.mediaType(), "META-INF/manifest.xml", "<manifest:encryption-data/>")),
                "is protected by a password");
    }

    @ParameterizedTest
    @CsvSource({"plan.doc,.docx", "plan.xls,.xlsx", "plan.ppt,.pdf", "plan.rtf,.docx"})
    void olderTypesAreNamedWithTheirNewOnes(String name, String newer) throws IOException {
        assertRefused(name, SampleFiles.compoundFile(), "Save it as " + newer + " and add that.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.exe", "plan.html", "plan.svg", "plan.zip", "plan", "pdf", "plan.pdf.js", "plan."})
    void otherTypesAreRefused(String name) throws IOException {
        assertRefused(name, SampleFiles.pdf("x"), "It takes PDF, Word (.docx)");
    }

    @Test
    void nothingIsNoFile() throws IOException {
        assertRefused("plan.pdf", new byte[0], "“plan.pdf” is empty. Choose the document that you want to add.");
        assertRefused("", SampleFiles.pdf("x"), "The file has no name. Choose the document that you want to add.");
    }

    @Test
    void packedPartThatUnpacksWithoutEndIsReadInPartOnly() throws IOException {
        String zeros = "0".repeat(80 << 20);

        assertRefused("plan.docx", SampleFiles.zip(Map.of("[Content_Types].xml", zeros)), NOT_A_WORD_FILE);
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\fakepath\\plan.pdf,plan.pdf",
        "../../etc/plan.pdf,plan.pdf",
        "'  plan.pdf ',plan.pdf",
        "..pdf,pdf",
        "a\u202Efdp.exe,afdp.exe",
        "a\u0007\u200Bb.pdf,ab.pdf",
        "what? 1:2.pdf,what- 1-2.pdf",
        "Cyngor \u0174\u0177.pdf,Cyngor \u0174\u0177.pdf"
    })
    void namesAreMadeFitToBeShownAndSaved(String sent, String kept) {
        assertThat(FileNames.of(sent)).isEqualTo(kept);
    }

    @Test
    void longNamesKeepTheirEnd() {
        assertThat(FileNames.of("x".repeat(500) + ".pdf")).hasSize(200).endsWith("x.pdf");
        assertThat(FileNames.of("\ud83d\ude00".repeat(150) + "a.pdf"))
                .hasSizeLessThanOrEqualTo(200)
                .startsWith("\ud83d\ude00")
                .endsWith("a.pdf");
    }

    private void assertRefused(String name, byte[] content, String sentence) throws IOException {
        Path file = file(content);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> FileInspection.typeOf(name, file))
                .withMessageContaining(sentence);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }
}
