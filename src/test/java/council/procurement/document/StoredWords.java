package council.procurement.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What Word files say that Octant wrote and stored. */
public final class StoredWords {

    private StoredWords() {}

    /** The text of a stored Word file. */
    public static String of(Documents documents, Document document) {
        var content = new ByteArrayOutputStream();
        try {
            documents.copy(document, content);
            try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(content.toByteArray())))) {
                return word.getText();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Word files of a case that were written from that template, in the order in which they were. */
    public static List<Document> from(Documents documents, String reference, String template) {
        return documents.of(reference).stream()
                .filter(one -> template.equals(one.template()) && one.type() == FileType.DOCX)
                .toList();
    }
}
