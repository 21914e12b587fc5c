package council.procurement.document.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;

/**
 * Makes a Word file (ISO/IEC 29500) of what a document says, with real headings, lists and tables whose headings are marked as
 * such. The parts that are the same in all come from {@code documents/word}.
 */
final class WordFile {

    private static final List<String> SAME_IN_ALL = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/settings.xml",
            "word/footer.xml");
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WordFile() {}

    /**
     * @param author who it is from
     * @param written when
     */
    static byte[] of(Document document, String author, Instant written) {
        var body = new WordBody(document);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : SAME_IN_ALL) {
                try (InputStream part = WordFile.class.getResourceAsStream("/documents/word/" + fileOf(name))) {
                    add(zip, name, Objects.requireNonNull(part, name).readAllBytes());
                }
            }
            add(zip, "word/document.xml", body.xml().getBytes(UTF_8));
            add(
                    zip,
                    "word/numbering.xml",
                    WordNumbering.xml(body.numberedLists()).getBytes(UTF_8));
            add(
                    zip,
                    "docProps/core.xml",
                    properties(body.title(), author, written).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be made into a Word file", e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The name of the file in which a part is kept, without the signs that some build tools stumble over. */
    private static String fileOf(String part) {
        return switch (part) {
            case "[Content_Types].xml" -> "content-types.xml";
            case "_rels/.rels" -> "package-rels.xml";
            case "word/_rels/document.xml.rels" -> "document-rels.xml";
            default -> part.substring(part.indexOf('/') + 1);
        };
    }

    private static String properties(String title, String author, Instant written) {
        var xml = new WordXml();
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.element("dc:title", title).element("dc:creator", author).element("dc:language", "en-GB");
        xml.open("dcterms:created", "xsi:type", "dcterms:W3CDTF")
                .text(written.truncatedTo(ChronoUnit.SECONDS).toString())
                .close();
        return xml.close().toString();
    }
}
