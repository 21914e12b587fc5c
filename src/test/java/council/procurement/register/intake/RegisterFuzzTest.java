package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.register.intake.table.Given;
import council.procurement.register.intake.table.UnreadableFileException;
import java.io.ByteArrayOutputStream;
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

/** Whatever a register holds, every row is taken or refused with a sentence, or the file is; nothing else ever comes of it. */
class RegisterFuzzTest {

    private static final String HEADER = String.join(
            ",",
            List.of(RegisterColumn.values()).stream()
                    .map(RegisterColumn::officialName)
                    .toList());

    @Property(tries = 1_000)
    void anyBytesBeneathColumnNamesAreTakenOrRefused(@ForAll byte[] bytes) throws IOException {
        var file = new ByteArrayOutputStream();
        file.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
        file.write(bytes);

        takenOrRefused(file.toByteArray());
    }

    @Property(tries = 500)
    void anyCellsInAWorkbookAreTakenOrRefused(@ForAll("cells") List<String> cells) throws IOException {
        String row = Given.row(cells.stream().map(RegisterFuzzTest::inXml).toArray(String[]::new));

        takenOrRefused(Given.archive(Given.workbook(Given.row(HEADER.split(",", -1)) + row + row)));
    }

    @Property(tries = 500)
    void anyTextIsTakenOrRefused(@ForAll("cells") List<String> cells) throws IOException {
        String row = String.join(",", cells);

        takenOrRefused((HEADER + "\n" + row + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<List<String>> cells() {
        Arbitrary<String> likely = Arbitraries.of(
                "A1",
                "31/02/2026",
                "9999-12-31",
                "12k",
                "-",
                "£",
                "()",
                "1,2,3",
                "1e999",
                "=1",
                "#REF!",
                "Y",
                "2+2",
                "0 x 0",
                "999 months",
                "&#xD800;",
                "Â£",
                "\"",
                "\n",
                "28/02/99999",
                "-99999-01-01",
                "٣",
                "31/٠2/2026",
                "1.",
                ".");
        return Arbitraries.oneOf(likely, Arbitraries.strings().ofMaxLength(20))
                .list()
                .ofMaxSize(RegisterColumn.values().length + 2);
    }

    private static String inXml(String text) {
        var safe = new StringBuilder();
        text.codePoints()
                .filter(point ->
                        point >= ' ' && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF)
                .forEach(point -> safe.append("&#").append(point).append(';'));
        return safe.toString();
    }

    private static void takenOrRefused(byte[] bytes) throws IOException {
        Path path = Files.write(Files.createTempFile("fuzz", ".tmp"), bytes);
        try {
            RegisterFile file = RegisterFile.open(path, "fuzz");
            Rows rows = Rows.of(file);
            assertThat(rows.tally().rows()).isEqualTo(file.rows());
            assertThat(rows.refused())
                    .allSatisfy(row -> assertThat(row.faults()).isNotEmpty());
            assertThat(rows.accepted())
                    .allSatisfy(row -> assertThat(row.reference() + row.title()).isNotBlank());
            try (MendFile mend =
                    MendFile.to(new ByteArrayOutputStream(), file.header().cells())) {
                rows.refused().forEach(mend::add);
            }
        } catch (UnreadableFileException e) {
            assertThat(e.sentence()).endsWith(".");
        } finally {
            Files.delete(path);
        }
    }
}
