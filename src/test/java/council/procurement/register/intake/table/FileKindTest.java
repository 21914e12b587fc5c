package council.procurement.register.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are what their first bytes say, whatever they are called; those that hold no table are refused with what to do. */
class FileKindTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "d0cf11e0a1b11ae1,               This is a workbook in the old .xls format",
        "255044462d312e37,               This is a PDF",
        "1f8b080000000000,               This is a compressed archive.",
        "377abcaf271c,                   This is a compressed archive.",
        "526172211a0700,                 This is a compressed archive.",
        "89504e470d0a1a0a,               This is a picture",
        "ffd8ffe000104a46,               This is a picture",
        "4d5a90000300,                   This is a program",
        "7f454c460201,                   This is a program",
        "53514c69746520666f726d61742033, This is a database file",
        "0102030405060708090b0c0e0f10111213141516171819, This is neither a workbook nor text",
    })
    void bytesOfAnotherKindOfFileAreRefused(String bytes, String sentence) {
        refused(java.util.HexFormat.of().parseHex(bytes), sentence);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'  <!DOCTYPE HTML><html>',                        This is a web page",
        "<html><table><tr><td>Ref,                         This is a web page",
        "\uFEFF<?xml version='1.0'?><Workbook>,            This is an XML file",
        "'{\"contracts\":[]}',                             This is a JSON file",
        "'[{\"ref\":\"A1\"}]',                             This is a JSON file",
        "{\\rtf1\\ansi,                                    This is a word-processing document",
        "'\n\n  \n',                                       The file begins with nothing but blank lines",
        "#!/bin/sh,                                        This is a program",
    })
    void textOfAnotherKindOfFileIsRefused(String text, String sentence) {
        refused(text.getBytes(StandardCharsets.UTF_8), sentence);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "word/document.xml,      This is a word-processing document",
        "ppt/presentation.xml,   This is a presentation",
        "xl/workbook.bin,        This is a binary workbook (.xlsb)",
        "register.csv,           This is a compressed archive and not a workbook",
        "../../etc/passwd,       This is a compressed archive and not a workbook",
        "nested.zip,             This is a compressed archive and not a workbook",
    })
    void archiveOfAnotherKindIsRefused(String part, String sentence) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(part, "x");

        refused(Given.archive(parts), sentence);
    }

    @Test
    void openDocumentIsRefused() {
        refused(
                Given.archive(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
                "This is an OpenDocument file (.ods)");
    }

    @Test
    void emptyFileIsRefused() {
        refused(new byte[0], "The file is empty.");
    }

    @Test
    void fileBeyondTheLimitIsRefused() {
        refused(new byte[(50 << 20) + 1], "The file is larger than 50 MB.");
    }

    @Test
    void handfulOfControlCharactersIsStillText() {
        Path file = Given.text(folder, "Ref,Title\nA1,Post\u0001\u0002\u000b\0\n");

        assertThatCode(() -> Given.rows(file)).doesNotThrowAnyException();
    }

    private void refused(byte[] bytes, String sentence) {
        Path file = Given.bytes(folder, bytes);

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> Given.rows(file))
                .satisfies(refusal -> assertThat(refusal.sentence()).startsWith(sentence));
    }
}
