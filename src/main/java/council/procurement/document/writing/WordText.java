package council.procurement.document.writing;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The text of a paragraph: pieces that are plain, bold or in italics, and ends of lines. */
final class WordText {

    private static final String LINE_END = "\n";

    private final List<Piece> pieces = new ArrayList<>();

    private WordText() {}

    private record Piece(String text, boolean bold, boolean italic) {

        private boolean isLineEnd() {
            return text.equals(LINE_END);
        }
    }

    /** Writes what an element says, without lists in it. */
    static void write(Element element, WordXml xml, boolean bold) {
        var text = new WordText();
        text.collect(element, bold, false);
        for (Piece piece : text.tidied()) {
            xml.open("w:r");
            if (piece.bold() || piece.italic()) {
                xml.open("w:rPr");
                if (piece.bold()) {
                    xml.empty("w:b");
                }
                if (piece.italic()) {
                    xml.empty("w:i");
                }
                xml.close();
            }
            if (piece.isLineEnd()) {
                xml.empty("w:br");
            } else {
                xml.open("w:t", "xml:space", "preserve").text(piece.text()).close();
            }
            xml.close();
        }
    }

    /** What a node says in one line. */
    static String plain(Node node) {
        return node.getTextContent().replaceAll("\\s+", " ").strip();
    }

    /** The elements in a node. */
    static List<Element> elements(Node parent) {
        var elements = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private void collect(Node node, boolean bold, boolean italic) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                pieces.add(new Piece(text.getData().replaceAll("[ \\t\\r\\n]+", " "), bold, italic));
            } else if (child instanceof Element element) {
                switch (element.getTagName()) {
                    case "br" -> pieces.add(new Piece(LINE_END, bold, italic));
                    case "strong" -> collect(element, true, italic);
                    case "em" -> collect(element, bold, true);
                    case "ul", "ol" -> {}
                    default -> collect(element, bold, italic);
                }
            }
        }
    }

    /** The pieces without blanks at the beginnings and ends of lines, and without two one after the other. */
    private List<Piece> tidied() {
        var tidied = new ArrayList<Piece>();
        boolean afterBlank = true;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean endsLine = i + 1 == pieces.size() || pieces.get(i + 1).isLineEnd();
            String text = piece.isLineEnd() ? LINE_END : trimmed(piece.text(), afterBlank, endsLine);
            if (!text.isEmpty()) {
                tidied.add(new Piece(text, piece.bold(), piece.italic()));
                afterBlank = text.endsWith(" ") || piece.isLineEnd();
            }
        }
        return tidied;
    }

    private static String trimmed(String text, boolean start, boolean end) {
        return text.replaceFirst(start ? "^ +" : "^$", "").replaceFirst(end ? " +$" : "^$", "");
    }
}
