package council.procurement.register.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks made to do harm are refused, soon and without filling the memory. Each is made on the spot. */
@Timeout(120)
class HostileFileTest {

    private static final String DAMAGED = "The workbook is damaged.";
    private static final String TOO_MUCH = "The workbook unpacks to far more than a table would.";
    /** Of one processor, however slow; a whole bomb read into memory takes no time, it takes gigabytes. */
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @Test
    void bombOfBlankRowsIsRefused() throws IOException {
        refusedSoon(
                bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + Given.row("Ref"), "<row></row>"),
                "The table has more than 1,000,000 rows.");
    }

    @Test
    void bombOfCellsInOneRowIsRefused() throws IOException {
        refusedSoon(bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>", "<c/>"), TOO_MUCH);
    }

    @Test
    void bombOfSharedTextsIsRefused() throws IOException {
        refusedSoon(bomb("xl/sharedStrings.xml", "<sst>", "<si><t>x</t></si>"), "The workbook holds more than 32 MB");
    }

    @Test
    void bombOfOneLongTextIsRefused() throws IOException {
        refusedSoon(bomb("xl/sharedStrings.xml", "<sst><si><t>", "xxxxxxxxxxxxxxxx"), DAMAGED);
    }

    @Test
    void bombInsideATagIsRefused() throws IOException {
        refusedSoon(bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row a='", "xxxxxxxxxxxxxxxx"), DAMAGED);
    }

    @Test
    void bombOfManyTextsInOneCellIsRefused() throws IOException {
        refusedSoon(bomb("xl/sharedStrings.xml", "<sst><si>", "<t>xxxxxxxxxxxxxxxx</t>"), DAMAGED);
    }

    @Test
    void bombInACommentIsRefused() throws IOException {
        refusedSoon(bomb("xl/worksheets/sheet1.xml", "<worksheet><!-- ", "<<<<<<<<<<<<<<<<"), TOO_MUCH);
    }

    @Test
    void bombOfStylesIsRefused() throws IOException {
        refusedSoon(bomb("xl/styles.xml", "<styleSheet><cellXfs>", "<xf numFmtId='14'/>"), TOO_MUCH);
    }

    @Test
    void bombThatLiesAboutItsSizeIsRefused() throws IOException {
        byte[] bomb = bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "<row></row>");
        byte[] directory = "PK\1\2".getBytes(StandardCharsets.ISO_8859_1);
        for (int at = indexOf(bomb, directory, 0); at >= 0; at = indexOf(bomb, directory, at + 4)) {
            Arrays.fill(bomb, at + 24, at + 28, (byte) 1);
        }

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> Given.rows(Given.bytes(folder, bomb)));
    }

    @Test
    void partThatIsNotNeededIsNeverUnpacked() throws IOException {
        Path file = Given.bytes(folder, bomb("xl/media/picture.png", "", "xxxxxxxxxxxxxxxx"));

        assertThat(Given.cells(file)).containsExactly(List.of("Ref", "Title"));
    }

    @Test
    void archiveOfVeryManyPartsIsRefused() {
        Map<String, String> parts = Given.workbook(Given.row("Ref", "Title"));
        IntStream.range(0, 60_000).forEach(number -> parts.put("xl/media/" + number, ""));

        refusedSoon(Given.archive(parts), "The workbook has more than 2,000 parts.");
    }

    @Test
    void pathsThatLeaveTheArchiveAreOnlyNames() {
        Map<String, String> parts = Given.workbook(Given.row("Ref", "Title"));
        parts.put("../../../../tmp/octant-was-here", "x");
        parts.put("C:\\octant-was-here", "x");

        assertThat(Given.cells(Given.bytes(folder, Given.archive(parts)))).containsExactly(List.of("Ref", "Title"));
    }

    static List<String> documentsNoSpreadsheetWrites() {
        return List.of(
                "<!DOCTYPE w SYSTEM 'file:///etc/passwd'><worksheet/>",
                "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row><c><v>&x;</v></c></row>",
                "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><worksheet><sheetData><row><c><v>&b;</v></c></row>",
                "<worksheet><sheetData><row><c><v>&unknown;</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t='inlineStr'><is><t><![CDATA[Ref]]></t></is></c></row></sheetData></worksheet>",
                "<a>".repeat(100),
                IntStream.range(0, 3_000).mapToObj(n -> "<n" + n + "/>").collect(Collectors.joining("", "<w>", "</w>")),
                IntStream.range(0, 3_000)
                        .mapToObj(n -> "<n xmlns:p" + n + "='x'/>")
                        .collect(Collectors.joining("", "<w>", "</w>")),
                "<worksheet><sheetData><row></sheetData></worksheet>",
                "<worksheet><sheetData><row>",
                "not XML at all",
                "");
    }

    @ParameterizedTest
    @MethodSource("documentsNoSpreadsheetWrites")
    void documentNoSpreadsheetWritesIsRefused(String sheet) {
        Map<String, String> parts = Given.workbook("");
        parts.put("xl/worksheets/sheet1.xml", sheet);

        refusedSoon(Given.archive(parts), DAMAGED);
    }

    @Test
    void cellsAtAbsurdAddressesTakeNoRoom() {
        String rows = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
                + "<row r='99999999'><c r='ZZZZ1'><v>1</v></c><c r='nowhere'><v>2</v></c></row><row r='-5'><c r='-5'/></row>";

        List<TableRow> read = Given.rows(Given.bytes(folder, Given.archive(Given.workbook(rows))));

        assertThat(read).extracting(row -> row.cells().size()).containsExactly(2, Table.MOST_COLUMNS + 1);
    }

    @Test
    void archiveCutShortIsRefused() {
        byte[] whole = Given.archive(Given.workbook(Given.row("Ref", "Title")));

        refusedSoon(Arrays.copyOf(whole, whole.length - 30), DAMAGED);
    }

    private void refusedSoon(byte[] bytes, String sentence) {
        Path file = Given.bytes(folder, bytes);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> Given.rows(file))
                .satisfies(refusal -> assertThat(refusal.sentence()).startsWith(sentence));
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(Duration.ofNanos(end - start)).isLessThan(SOON);
    }

    /** A workbook of some hundred kilobytes, one part of which unpacks to 190 MB. */
    private static byte[] bomb(String part, String beginning, String charge) throws IOException {
        Map<String, String> parts = Given.workbook(Given.row("Ref", "Title"));
        parts.remove(part);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, String> other : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
                zip.write(other.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(beginning.getBytes(StandardCharsets.UTF_8));
            byte[] block = charge.repeat((1 << 20) / charge.length()).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 190; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] sought, int from) {
        for (int at = from; at <= bytes.length - sought.length; at++) {
            if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }
}
