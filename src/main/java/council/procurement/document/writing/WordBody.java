package council.procurement.document.writing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a Word file says: headings, paragraphs, lists and tables, each with its style. */
final class WordBody {

    /** The namespace of word processing. */
    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Map<String, String> STYLES = Map.of(
            "h1",
            "Heading1",
            "h2",
            "Heading2",
            "h3",
            "Heading3",
            "caption",
            "Caption",
            "address",
            "Address",
            "note",
            "Note");
    private static final int DEEPEST = 2;

    private final WordXml xml = new WordXml();
    private final String title;
    private int numberedLists;

    WordBody(Document document) {
        Element html = document.getDocumentElement();
        title = WordText.plain(html.getElementsByTagName("title").item(0));
        xml.open("w:document", "xmlns:w", NAMESPACE, "xmlns:r", RELATIONSHIPS).open("w:body");
        blocks(html.getElementsByTagName("body").item(0));
        section();
        xml.close().close();
    }

    String xml() {
        return xml.toString();
    }

    /** What it is called. */
    String title() {
        return title;
    }

    /** How many lists with numbers there are. */
    int numberedLists() {
        return numberedLists;
    }

    private void blocks(Node parent) {
        for (Element child : elements(parent)) {
            switch (child.getTagName()) {
                case "h1", "h2", "h3" -> paragraph(child, STYLES.get(child.getTagName()));
                case "p" -> paragraph(child, STYLES.get(child.getAttribute("class")));
                case "ul" -> items(child, WordNumbering.BULLETS, 0);
                case "ol" -> {
                    numberedLists++;
                    items(child, WordNumbering.BULLETS + numberedLists, 0);
                }
                case "table" -> table(child);
                default -> blocks(child);
            }
        }
    }

    private void paragraph(Element element, @Nullable String style) {
        boolean together =
                ((Element) element.getParentNode()).getAttribute("class").equals("together");
        xml.open("w:p");
        if (style != null || together) {
            xml.open("w:pPr").empty("w:pStyle", "w:val", style == null ? "Normal" : style);
            if (together) {
                xml.empty("w:keepNext");
            }
            xml.close();
        }
        WordText.write(element, xml, false);
        xml.close();
    }

    private void items(Element list, int number, int level) {
        for (Element item : elements(list)) {
            xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "ListParagraph");
            xml.open("w:numPr")
                    .empty("w:ilvl", "w:val", String.valueOf(level))
                    .empty("w:numId", "w:val", String.valueOf(number))
                    .close();
            xml.close();
            WordText.write(item, xml, false);
            xml.close();
            for (Element inner : elements(item)) {
                if (inner.getTagName().matches("[uo]l")) {
                    items(inner, number, Math.min(level + 1, DEEPEST));
                }
            }
        }
    }

    private void table(Element table) {
        for (Element part : elements(table)) {
            if (part.getTagName().equals("caption")) {
                paragraph(part, STYLES.get("caption"));
            }
        }
        new WordTable(table).write(xml);
        // Two tables one after the other would become one.
        xml.open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", "AfterTable")
                .close()
                .close();
    }

    /** A4, upright, with the number of the page at its foot. */
    private void section() {
        xml.open("w:sectPr");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "rIdFooter");
        xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.empty(
                "w:pgMar",
                "w:top",
                "1247",
                "w:right",
                "1134",
                "w:bottom",
                "1247",
                "w:left",
                "1134",
                "w:header",
                "567",
                "w:footer",
                "567",
                "w:gutter",
                "0");
        xml.close();
    }

    private static List<Element> elements(Node parent) {
        return WordText.elements(parent);
    }
}
