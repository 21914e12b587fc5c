package council.procurement.document.writing;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The ends of lines within facts, which have to be seen; those of templates are there for whoever edits them. */
final class LineEnds {

    private LineEnds() {}

    /** Puts an element in place of each. */
    static Document asElements(Document document) {
        for (Text text : textsIn(document)) {
            String[] lines = text.getData().split(String.valueOf(FactWords.LINE_END), -1);
            Node parent = text.getParentNode();
            for (int i = 0; i < lines.length && lines.length > 1; i++) {
                if (i > 0) {
                    parent.insertBefore(document.createElement("br"), text);
                }
                parent.insertBefore(document.createTextNode(lines[i]), text);
            }
            if (lines.length > 1) {
                parent.removeChild(text);
            }
        }
        return document;
    }

    private static List<Text> textsIn(Node node) {
        var texts = new ArrayList<Text>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                texts.add(text);
            } else {
                texts.addAll(textsIn(child));
            }
        }
        return texts;
    }
}
