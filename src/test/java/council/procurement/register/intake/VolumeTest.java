package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.register.intake.table.Given;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand contracts are read in a virtual machine of 64 MB. */
@Timeout(300)
class VolumeTest {

    private static final int ROWS = 100_000;

    @TempDir
    Path folder;

    @Test
    void textOfAHundredThousandRowsNeedsLittleMemory() throws IOException, InterruptedException {
        Path file = folder.resolve("register.csv");
        try (OutputStream text = new BufferedOutputStream(Files.newOutputStream(file))) {
            text.write("Ref,Title,Description,Supplier,Start,End,Value\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < ROWS; i++) {
                text.write((String.join(",", contract(i)) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(readIn64Megabytes(file)).contains("Tally[rows=100000, accepted=98000, refused=2000, repeated=0]");
    }

    @Test
    void workbookOfAHundredThousandRowsNeedsLittleMemory() throws IOException, InterruptedException {
        Path file = folder.resolve("register.xlsx");
        Map<String, String> parts = Given.workbook("");
        parts.remove("xl/worksheets/sheet1.xml");
        parts.remove("xl/sharedStrings.xml");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
            addRows(zip);
        }

        assertThat(readIn64Megabytes(file)).contains("Tally[rows=100000, accepted=98000, refused=2000, repeated=0]");
    }

    /** Reads a register and says what it counted. */
    public static void main(String[] arguments) throws IOException {
        Tally tally = RegisterFile.open(Path.of(arguments[0]), "register").read(new RowSink() {
            @Override
            public void accepted(RegisterRow row) {}

            @Override
            public void refused(RefusedRow row) {}
        });
        System.out.println(tally);
    }

    private static String readIn64Megabytes(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VolumeTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static List<String> contract(int number) {
        String end = number % 50 == 0 ? "31/02/2029" : "31/03/2029";
        return List.of(
                "SBC-" + number,
                "Contract number " + number,
                "Works and services in the borough as ordered from time to time under order " + number,
                "Supplier " + number % 5_000 + " Limited",
                "01/04/2026",
                end,
                number + ".99");
    }

    private static void addRows(ZipOutputStream zip) throws IOException {
        var shared = new StringBuilder("<sst>");
        add(
                zip,
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>"
                        + Given.row("Ref", "Title", "Description", "Supplier", "Start", "End", "Value"));
        int texts = 0;
        for (int i = 0; i < ROWS; i++) {
            List<String> contract = contract(i);
            var row = new StringBuilder("<row>");
            for (String cell : contract.subList(0, 6)) {
                shared.append("<si><t>").append(cell).append("</t></si>");
                row.append("<c t='s'><v>").append(texts++).append("</v></c>");
            }
            row.append("<c><v>").append(contract.get(6)).append("</v></c></row>");
            zip.write(row.toString().getBytes(StandardCharsets.UTF_8));
        }
        zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        add(zip, "xl/sharedStrings.xml", shared.append("</sst>").toString());
    }

    private static void add(ZipOutputStream zip, String name, String part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(part.getBytes(StandardCharsets.UTF_8));
    }
}
