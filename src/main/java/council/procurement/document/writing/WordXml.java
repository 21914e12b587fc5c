package council.procurement.document.writing;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML, element by element. */
final class WordXml {

    private final StringBuilder xml =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element with attributes, each a name and a value. */
    WordXml open(String name, String... attributes) {
        begin(name, attributes);
        xml.append('>');
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    WordXml close() {
        xml.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing in it. */
    WordXml empty(String name, String... attributes) {
        begin(name, attributes);
        xml.append("/>");
        return this;
    }

    /** An element with text in it. */
    WordXml element(String name, String text) {
        return open(name).text(text).close();
    }

    /** Text within the element that was begun last. */
    WordXml text(String text) {
        xml.append(escaped(text));
        return this;
    }

    private void begin(String name, String... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
