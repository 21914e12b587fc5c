package council.procurement.register.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever bytes a file is made of, there come rows or a sentence, and never anything else. */
class TableFileFuzzTest {

    private static final byte[] WORKBOOK = Given.archive(
            Given.workbook(Given.row("Ref", "Title") + "<row><c s='1'><v>46113</v></c><c t='s'><v>1</v></c></row>"));

    private static final byte[] TEXT =
            "Ref,Title,Supplier\r\nA1,\"Post, \"\"parcels\"\"\",Acmé\r\n".getBytes(StandardCharsets.UTF_8);

    @Property(tries = 1_000)
    void anyBytesGiveRowsOrASentence(@ForAll byte[] bytes) throws IOException {
        readOrRefused(bytes);
    }

    @Property(tries = 1_000)
    void damagedFilesGiveRowsOrASentence(@ForAll("damaged") byte[] bytes) throws IOException {
        readOrRefused(bytes);
    }

    @Property(tries = 500)
    void damagedSheetsGiveRowsOrASentence(@ForAll("sheets") String sheet) throws IOException {
        var parts = Given.workbook("");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        readOrRefused(Given.archive(parts));
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<byte[]> files = Arbitraries.of(WORKBOOK, TEXT);
        var changes = Arbitraries.integers()
                .between(0, 4_000)
                .tuple2()
                .map(pair -> Tuple.of(pair.get1(), (byte) (int) pair.get2()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
        return files.flatMap(file -> changes.map(list -> {
            byte[] damaged = file.clone();
            list.forEach(change -> damaged[change.get1() % damaged.length] = change.get2());
            return damaged;
        }));
    }

    @Provide
    Arbitrary<String> sheets() {
        return Arbitraries.of(
                        "<worksheet>",
                        "<sheetData>",
                        "<row>",
                        "<row r='2'>",
                        "<c>",
                        "<c t='s'>",
                        "<c r='B7' s='2'>",
                        "<v>",
                        "<v>7</v>",
                        "<f>",
                        "<is>",
                        "<t>",
                        "Ref",
                        "Title",
                        "</t>",
                        "</is>",
                        "</f>",
                        "</v>",
                        "</c>",
                        "</row>",
                        "</sheetData>",
                        "</worksheet>",
                        "&lt;",
                        "&#0;",
                        "<!-- -->",
                        "46113")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    private static void readOrRefused(byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile("fuzz", ".tmp"), bytes);
        try {
            List<TableRow> rows = Given.rows(file);
            assertThat(rows).allSatisfy(row -> assertThat(row.cells()).isNotEmpty());
        } catch (UnreadableFileException e) {
            assertThat(e.sentence()).endsWith(".");
        } finally {
            Files.delete(file);
        }
    }
}
