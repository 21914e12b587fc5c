package council.procurement.document.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.IntStream;
import javax.xml.transform.TransformerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Makes a PDF file of what a document says: tagged, with title, language and bookmarks, and with its fonts in it, as PDF/UA-1
 * (ISO 14289-1) wants it. Nothing is fetched from anywhere.
 */
final class PdfFile {

    private static final String FONT = "Liberation Sans";
    private static final String TRANSFORMERS = "javax.xml.transform.TransformerFactory";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        // Otherwise every file looks through the whole class path for another one, which is not there.
        if (System.getProperty(TRANSFORMERS) == null) {
            System.setProperty(
                    TRANSFORMERS,
                    TransformerFactory.newDefaultInstance().getClass().getName());
        }
    }

    private PdfFile() {}

    /**
     * @param document what it says, which is changed on the way
     * @param author who it is from
     */
    static byte[] of(Document document, String author) {
        prepare(document, author);
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer("Octant");
        font(builder, "Regular", NORMAL, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", NORMAL, FontStyle.ITALIC);
        font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
        builder.useUriResolver((base, uri) -> null);
        FSStreamFactory nothing = uri -> {
            throw new IllegalStateException("Documents fetch nothing: " + uri);
        };
        for (String protocol : new String[] {"http", "https", "file", "jar", "ftp"}) {
            builder.useProtocolsStreamImplementation(nothing, protocol);
        }
        builder.withW3cDocument(document, null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be made into a PDF file", e);
        }
        return bytes.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        builder.useFont(() -> PdfFont.file(face), FONT, weight, style, true);
    }

    /** Puts in what a page needs and a template does not say: language, style, and bookmarks of the headings. */
    private static void prepare(Document document, String author) {
        Element html = document.getDocumentElement();
        html.setAttribute("lang", "en-GB");
        Element head = (Element) html.getElementsByTagName("head").item(0);
        Element style = document.createElement("style");
        style.setTextContent(stylesheet());
        head.appendChild(style);
        meta(head, "subject", WordText.plain(html.getElementsByTagName("title").item(0)));
        meta(head, "author", author);
        Element bookmarks = document.createElement("bookmarks");
        head.appendChild(bookmarks);
        int number = 0;
        for (Element heading : headings(html)) {
            number++;
            bookmark(bookmarks, heading, "heading-" + number);
        }
    }

    /** The headings of the first two levels in their order, in a list that does not grow with the document. */
    private static List<Element> headings(Element html) {
        NodeList all = html.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .map(Element.class::cast)
                .filter(element -> element.getTagName().matches("h[12]"))
                .toList();
    }

    private static void meta(Element head, String name, String content) {
        Element meta = head.getOwnerDocument().createElement("meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
        head.appendChild(meta);
    }

    private static void bookmark(Element bookmarks, Element heading, String id) {
        heading.setAttribute("id", id);
        Element bookmark = bookmarks.getOwnerDocument().createElement("bookmark");
        bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
        bookmark.setAttribute("href", "#" + id);
        bookmarks.appendChild(bookmark);
    }

    private static String stylesheet() {
        try (InputStream style = resource("/documents/pdf/style.css")) {
            return new String(style.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style of PDF files cannot be read", e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PdfFile.class.getResourceAsStream(name), name);
    }
}
