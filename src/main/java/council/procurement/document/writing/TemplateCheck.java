package council.procurement.document.writing;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Whether a template is made of what both Word and PDF can show, and accessible: the elements and attributes that
 * {@code docs/documents.md} lists, one heading of the first level, headings that skip no level, tables with headings.
 */
final class TemplateCheck extends DefaultHandler {

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "title",
            "body",
            "div",
            "section",
            "h1",
            "h2",
            "h3",
            "p",
            "ul",
            "ol",
            "li",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "strong",
            "em",
            "br",
            "span",
            "th:block");
    private static final Set<String> INSTRUCTIONS = Set.of("th:each", "th:if", "th:unless", "th:text");
    private static final Set<String> CLASSES = Set.of("address", "note", "number", "together");
    private static final Map<String, Set<String>> VALUES =
            Map.of("class", CLASSES, "scope", Set.of("row", "col"), "lang", Set.of("en-GB"));
    private static final Set<String> WITHOUT_TEXT = Set.of("html", "head", "table", "thead", "tbody", "tr", "ul", "ol");
    private static final Pattern OTHER_EXPRESSION = Pattern.compile("[#@*~]\\{|__");
    private static final Pattern OTHER_INLINE = Pattern.compile("\\[\\[(?!\\s*\\$\\{[^}]*}\\s*]])|\\[\\(");

    private final String template;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Locator locator;
    private int headings;
    private int level;
    private int columnHeadings;
    private boolean titled;

    private TemplateCheck(String template) {
        this.template = template;
    }

    /** @throws FaultyTemplateException for the first mistake, with its line */
    static void of(String template, String text) {
        var check = new TemplateCheck(template);
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(new InputSource(new StringReader(text)), check);
        } catch (SAXParseException e) {
            throw new FaultyTemplateException(template, e.getLineNumber(), sentence(e));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException("The check of templates does not work", e);
        }
        if (!check.titled) {
            throw new FaultyTemplateException(
                    template, 0, "It has no <title>, by which people and readers know the document.");
        } else if (check.headings == 0) {
            throw new FaultyTemplateException(template, 0, "It has no heading <h1>, which every document begins with.");
        }
    }

    private static String sentence(SAXParseException fault) {
        String message = String.valueOf(fault.getMessage());
        return message.contains("DOCTYPE")
                ? "Take the line <!DOCTYPE ...> out; a template begins with <html>."
                : "It is not well-formed: " + message
                        + (message.contains("entity") ? " Write &amp; for &, &#160; for &nbsp;." : "");
    }

    @Override
    public void setDocumentLocator(Locator found) {
        locator = found;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        text();
        require(ELEMENTS.contains(name), "<" + name + "> is nothing that a document can have.");
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(name, attributes.getQName(i), attributes.getValue(i));
        }
        switch (name) {
            case "h1", "h2", "h3" -> heading(name.charAt(1) - '0');
            case "title" -> titled = true;
            case "table" -> columnHeadings = 0;
            case "th" -> {
                require(
                        attributes.getValue("scope") != null,
                        "<th> says what it is the heading of: scope=\"col\" or scope=\"row\".");
                columnHeadings++;
            }
            default -> {}
        }
        open.push(name);
    }

    private void attribute(String element, String name, String value) {
        Set<String> values = VALUES.get(name);
        require(
                values != null || INSTRUCTIONS.contains(name) || name.startsWith("xmlns"),
                "<" + element + "> cannot have “" + name + "”.");
        require(
                values == null || values.contains(value),
                name + "=\"" + value + "\" means nothing in a document. It can be: "
                        + String.join(", ", new TreeSet<>(values == null ? Set.of() : values)) + ".");
        require(
                !OTHER_EXPRESSION.matcher(value).find(),
                "Facts are written ${name}; “" + value + "” asks for something else.");
    }

    private void heading(int found) {
        headings += found == 1 ? 1 : 0;
        require(headings == 1, headings == 0 ? "The first heading is <h1>." : "There is one heading <h1> only.");
        require(found <= level + 1, "<h" + found + "> comes without a heading <h" + (found - 1) + "> above it.");
        level = found;
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        text();
        open.pop();
        require(
                !name.equals("table") || columnHeadings > 0,
                "The table has no headings <th>, without which nobody who listens to it can follow.");
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    /** The text since the last element began or ended. */
    private void text() {
        String said = text.toString().strip();
        text.setLength(0);
        require(!OTHER_INLINE.matcher(said).find(), "Facts stand in text as [[${name}]]: “" + said + "”.");
        require(
                said.isEmpty() || !WITHOUT_TEXT.contains(open.peek()),
                "Text cannot stand in <" + open.peek() + "> by itself: “" + said + "”.");
    }

    private void require(boolean kept, String mistake) {
        if (!kept) {
            throw new FaultyTemplateException(template, locator == null ? 0 : locator.getLineNumber(), mistake);
        }
    }
}
