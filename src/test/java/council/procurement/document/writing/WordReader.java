package council.procurement.document.writing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Reads a Word file with another program than the one that wrote it. */
final class WordReader implements AutoCloseable {

    private final XWPFDocument document;

    WordReader(byte[] file) {
        try {
            document = new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XWPFDocument document() {
        return document;
    }

    /** What ISO/IEC 29500's schema finds wrong with its parts. */
    List<XmlError> faults() {
        var faults = new ArrayList<XmlError>();
        var options = new XmlOptions().setErrorListener(faults);
        try {
            document.getDocument().validate(options);
            StylesDocument.Factory.parse(part("/word/styles.xml")).validate(options);
            NumberingDocument.Factory.parse(part("/word/numbering.xml")).validate(options);
            SettingsDocument.Factory.parse(part("/word/settings.xml")).validate(options);
        } catch (XmlException | IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        return faults;
    }

    private java.io.InputStream part(String name) throws IOException, InvalidFormatException {
        return document.getPackage()
                .getPart(PackagingURIHelper.createPartName(name))
                .getInputStream();
    }

    /** All it says, in order, a paragraph a line. */
    String text() {
        var text = new StringBuilder();
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                text.append(paragraph.getText()).append('\n');
            } else if (element instanceof XWPFTable table) {
                table.getRows()
                        .forEach(row -> row.getTableCells()
                                .forEach(cell -> text.append(cell.getText()).append('\n')));
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
