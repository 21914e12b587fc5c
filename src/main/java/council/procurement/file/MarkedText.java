package council.procurement.file;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in which the words that were looked for are marked.
 *
 * @param parts its parts in their order
 */
public record MarkedText(List<Part> parts) {

    /** Marks of the database around a word; no text of ours has them, for they are taken out before. */
    static final String BEGIN = "\uE000";

    /** The end of it. */
    static final String END = "\uE001";

    public MarkedText {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a text.
     *
     * @param text what it says
     * @param marked whether it was looked for
     */
    public record Part(String text, boolean marked) {}

    /** What the database has marked. */
    static MarkedText of(String headline) {
        var parts = new ArrayList<Part>();
        int from = 0;
        int begin = headline.indexOf(BEGIN);
        while (begin >= 0) {
            int end = headline.indexOf(END, begin);
            if (begin > from) {
                parts.add(new Part(headline.substring(from, begin), false));
            }
            from = end < 0 ? headline.length() : end + 1;
            parts.add(new Part(headline.substring(begin + 1, end < 0 ? headline.length() : end), true));
            begin = headline.indexOf(BEGIN, from);
        }
        if (from < headline.length()) {
            parts.add(new Part(headline.substring(from), false));
        }
        return new MarkedText(parts);
    }
}
