package council.procurement.register.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Separated text as it comes: every encoding, separator and line end, ragged and blank rows, quotation marks gone wrong. */
class CsvTableTest {

    private static final String POUND_TABLE = "Ref,Title,Supplier\nA1,Café £5,Łódź\n";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, mark {1}")
    @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "UTF-16LE, ''", "UTF-16LE, \uFEFF", "UTF-16BE, ''", "UTF-16BE, \uFEFF"})
    void encodingIsToldFromTheBytes(String charset, String mark) {
        Path file = Given.text(folder, mark + POUND_TABLE, Charset.forName(charset));

        assertThat(Given.cells(file))
                .containsExactly(List.of("Ref", "Title", "Supplier"), List.of("A1", "Café £5", "Łódź"));
    }

    @Test
    void bytesThatAreNotUtf8AreWindows1252() {
        Path file = Given.text(folder, "Ref,Title\nA1,£5 – “café”\n", Charset.forName("windows-1252"));

        assertThat(Given.cells(file)).contains(List.of("A1", "£5 – “café”"));
    }

    @Test
    void twoEncodingsInOneFileAreBothRead() throws IOException {
        byte[] utf8 = "Ref,Title\nA1,£5\n".getBytes(StandardCharsets.UTF_8);
        byte[] windows = "A2,£6\n".getBytes(Charset.forName("windows-1252"));
        byte[] both = new byte[utf8.length + windows.length];
        System.arraycopy(utf8, 0, both, 0, utf8.length);
        System.arraycopy(windows, 0, both, utf8.length, windows.length);
        Path file = Given.bytes(folder, both);
        Table table = TableFile.open(file, Given.KNOWN_COLUMNS);

        table.read(row -> true);

        assertThat(table.description()).isEqualTo("comma-separated text in UTF-8 mixed with Windows-1252");
        assertThat(Given.cells(file)).contains(List.of("A1", "£5"), List.of("A2", "£6"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separatorIsTheOneThatYieldsTheColumnNames(String separator) {
        Path file = Given.text(
                folder,
                "Ref,Title,Supplier\nA1,\"Post, parcels; and | more\",Acme\n"
                        .replaceAll("(?<=[a-z1\"]),(?=[A-Z\"])", java.util.regex.Matcher.quoteReplacement(separator)));

        assertThat(Given.cells(file))
                .containsExactly(
                        List.of("Ref", "Title", "Supplier"), List.of("A1", "Post, parcels; and | more", "Acme"));
    }

    @Test
    void separatorMayBeNamedInTheFirstLine() {
        Path file = Given.text(folder, "sep=;\r\nRef;Title\r\nA1;Post\r\n");

        assertThat(Given.rows(file))
                .containsExactly(new TableRow(2, List.of("Ref", "Title")), new TableRow(3, List.of("A1", "Post")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsOfEverySystemAreRead(String lineEnd) {
        Path file = Given.text(folder, String.join(lineEnd, "Ref,Title", "A1,Post", "A2,Parcels"));

        assertThat(Given.rows(file)).extracting(TableRow::line).containsExactly(1L, 2L, 3L);
    }

    @Test
    void linesAreCountedAsATextEditorShowsThem() {
        Path file = Given.text(folder, "Ref,Title\n\nA1,\"Post\r\nand parcels\"\n,,\nA2,Vans\n");

        assertThat(Given.rows(file))
                .containsExactly(
                        new TableRow(1, List.of("Ref", "Title")),
                        new TableRow(3, List.of("A1", "Post\r\nand parcels")),
                        new TableRow(6, List.of("A2", "Vans")));
    }

    @Test
    void characterNoughtIsLeftOut() {
        Path file = Given.text(folder, "Ref,Title\nA\0001,Po\000st\n");

        assertThat(Given.cells(file)).contains(List.of("A1", "Post"));
    }

    @Test
    void raggedRowsAreReadAsFarAsTheyGo() {
        Path file = Given.text(folder, "Ref,Title,Supplier\nA1\nA2,Post,Acme,Surplus\nA3,Vans,,,,,\n");

        assertThat(Given.cells(file))
                .containsExactly(
                        List.of("Ref", "Title", "Supplier"),
                        List.of("A1"),
                        List.of("A2", "Post", "Acme", "Surplus"),
                        List.of("A3", "Vans"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",,,,", "   , ,\t", "\"\",\" \"", "\u00a0,\u200b", "\0,\0"})
    void blankRowsAreLeftOut(String blank) {
        Path file = Given.text(folder, "Ref,Title\n" + (blank + "\n").repeat(50_000) + "A1,Post\n");

        assertThat(Given.rows(file))
                .containsExactly(new TableRow(1, List.of("Ref", "Title")), new TableRow(50_002, List.of("A1", "Post")));
    }

    @Test
    void spacesAroundQuotationMarksDoNotCount() {
        Path file = Given.text(folder, "Ref, Title\nA1, \"Post, parcels\" ,Acme\n");

        assertThat(Given.cells(file)).contains(List.of("A1", "Post, parcels", "Acme"));
    }

    @Test
    void quotationMarkInsideAnUnquotedCellIsText() {
        Path file = Given.text(folder, "Ref,Title\nA1,5\" pipe\n");

        assertThat(Given.cells(file)).contains(List.of("A1", "5\" pipe"));
    }

    @Test
    void quotationMarkNeverClosedIsRefusedWithItsLine() {
        Path file = Given.text(folder, "Ref,Title,Supplier\nA1,\"Post\nand parcels\",\"Acme\nA2,Vans,Bolt\n".repeat(1));

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> Given.rows(file))
                .withMessage("On line 3, a quotation mark opens a cell and is never closed. Close it or remove it, and"
                        + " import the file again.");
    }

    @Test
    void quotationMarkClosedByTheNextOneIsRefusedWithItsLine() {
        Path file = Given.text(folder, "Ref,Title,Supplier\nA1,\"Post,Acme\nA2,\"Vans, hired\",Bolt\n");

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> Given.rows(file))
                .withMessage(
                        "On line 2, a cell in quotation marks begins that has text after its closing quotation mark."
                                + " Write a quotation mark inside a cell twice, and import the file again.");
    }

    @Test
    void cellLongerThanASpreadsheetHoldsIsCutOneBeyondTheLimit() {
        Path file = Given.text(folder, "Ref,Title\nA1," + "x".repeat(100_000) + "\n");

        assertThat(Given.rows(file).get(1).cell(1)).hasSize(Table.LONGEST_CELL + 1);
    }

    @Test
    void rowOfAMillionColumnsTakesNoMoreRoomThanTheWidestAllowed() {
        Path file = Given.text(folder, "Ref,Title\n" + "x,".repeat(1_000_000) + "\n");

        assertThat(Given.rows(file).get(1).cells()).hasSize(Table.MOST_COLUMNS + 1);
    }

    @Test
    void tableOfTooManyRowsIsRefused() {
        Path file = Given.text(folder, "Ref,Title\n" + "1,x\n".repeat(Table.MOST_ROWS));

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> TableFile.open(file, Given.KNOWN_COLUMNS).read(row -> true))
                .withMessage("The table has more than 1,000,000 rows. Split it into smaller files, and import one after"
                        + " the other.");
    }
}
