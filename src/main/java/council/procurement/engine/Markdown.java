package council.procurement.engine;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Text with markdown in it, for a form to show. A plain text among the facts of a form is shown letter by letter,
 * whatever it looks like; only what is wrapped in this is taken for markdown.
 *
 * @param text the markdown
 */
public record Markdown(String text) {

    private static final String SPECIAL = "\\`*_{}[]<>#|~";

    /** A list of plain texts, one bullet each. */
    public static Markdown bullets(List<String> items) {
        return new Markdown(items.stream().map(item -> "- " + plain(item)).collect(Collectors.joining("\n")));
    }

    /** The same list in the middle of a text, which needs an empty line before it. */
    public static Markdown list(List<String> items) {
        return new Markdown("\n\n" + bullets(items).text());
    }

    /** A link to an address of Octant's own, encoded as addresses are. */
    public static Markdown link(String words, String address) {
        return new Markdown(
                "[" + plain(words) + "](" + address.replace("(", "%28").replace(")", "%29") + ")");
    }

    /** The markdown that shows a text letter by letter, on one line. */
    public static String plain(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (char letter : text.replaceAll("\\s*\\R\\s*", " ").toCharArray()) {
            if (SPECIAL.indexOf(letter) >= 0) {
                escaped.append('\\');
            }
            escaped.append(letter);
        }
        return escaped.toString();
    }
}
