package council.procurement.register.intake.table;

import static java.util.stream.Collectors.toList;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made on the spot, and what is read from them. */
public final class Given {

    /** Knows the columns that the small tables of these tests have. */
    static final ToIntFunction<List<String>> KNOWN_COLUMNS = cells -> (int)
            cells.stream().filter(Set.of("Ref", "Title", "Supplier")::contains).count();

    private Given() {}

    /** A file of text. */
    public static Path text(Path folder, String text, Charset charset) {
        return bytes(folder, text.getBytes(charset));
    }

    /** A file of text in UTF-8. */
    public static Path text(Path folder, String text) {
        return text(folder, text, StandardCharsets.UTF_8);
    }

    /** A file of bytes. */
    public static Path bytes(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "table", ".tmp"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive of parts by name. */
    public static byte[] archive(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The parts of a workbook with one sheet, whose rows are given as they are written in its file. */
    public static Map<String, String> workbook(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='r' Type='http://x/officeDocument'"
                        + " Target='xl/workbook.xml'/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='http://x/relationships'><workbookPr/><sheets>"
                        + "<sheet name='Contracts' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>"
                        + "<Relationship Id='rId1' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='rId2' Type='http://x/styles' Target='styles.xml'/>"
                        + "<Relationship Id='rId3' Type='http://x/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                        + "</Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy;@'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>");
        parts.put("xl/sharedStrings.xml", "<sst><si><t>Ref</t></si><si><t>Title</t></si></sst>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    /** A row of a sheet with texts in its cells. */
    public static String row(String... texts) {
        var row = new StringBuilder("<row>");
        for (String text : texts) {
            row.append("<c t='inlineStr'><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    static List<TableRow> rows(Path file) {
        try {
            List<TableRow> rows = new ArrayList<>();
            TableFile.open(file, KNOWN_COLUMNS).read(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> cells(Path file) {
        return rows(file).stream().map(TableRow::cells).collect(toList());
    }
}
