package council.procurement.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as people send them, as small as they can be. */
public final class SampleFiles {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private SampleFiles() {}

    /** A PDF file with that text in it. */
    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n% " + text + "\n%%EOF\n").getBytes(ISO_8859_1);
    }

    static byte[] png() {
        return "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1".getBytes(ISO_8859_1);
    }

    static byte[] jpeg() {
        return "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0".getBytes(ISO_8859_1);
    }

    static byte[] compoundFile() {
        return "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 and more".getBytes(ISO_8859_1);
    }

    static byte[] word(String... morePartsThan) {
        return office(WORD, morePartsThan);
    }

    static byte[] excel(String... morePartsThan) {
        return office(EXCEL, morePartsThan);
    }

    /** An Office file whose main part is of that content type, and parts of those names. */
    static byte[] office(String mainType, String... names) {
        var parts = new TreeMap<>(Map.of(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/main.xml\" ContentType=\"" + mainType + "\"/></Types>",
                "main.xml",
                "<main/>"));
        for (String name : names) {
            parts.put(name, "more");
        }
        return zip(parts);
    }

    static byte[] openDocument(FileType type, String... names) {
        var parts = new TreeMap<>(Map.of("mimetype", type.mediaType(), "META-INF/manifest.xml", "<manifest/>"));
        for (String name : names) {
            parts.put(name, "more");
        }
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
