package council.procurement.register.intake;

import java.util.function.Consumer;
import org.springframework.web.util.HtmlUtils;

/** Text of a cell as a person means it: without what systems have done to it on the way. */
final class CellText {

    private static final char UNREADABLE = '\uFFFD';

    private CellText() {}

    /** Text in one line, with one space where there are several, and nothing that cannot be seen. */
    static String oneLine(String text) {
        return isPlain(text) ? text : visible(text, false, remark -> {});
    }

    /**
     * The text of a cell.
     *
     * @param lines whether line breaks are kept; if not, they become spaces
     * @param remark takes what was changed that a person may want to look at
     */
    static String clean(String cell, boolean lines, Consumer<String> remark) {
        if (isPlain(cell)) {
            return cell;
        }
        String text = RegisterCsv.plain(cell);
        String repaired = Mojibake.repair(text);
        if (repaired.length() < text.length()) {
            remark.accept("Characters that had been misread were repaired, as in Â£ for £.");
        }
        return visible(unescaped(repaired), lines, remark);
    }

    /** Replaces entities of HTML once: what stands for an ampersand becomes one. */
    static String unescaped(String text) {
        if (text.indexOf('&') < 0 || text.indexOf(';') < 0) {
            return text;
        }
        try {
            return HtmlUtils.htmlUnescape(text.replace("&apos;", "'"));
        } catch (IllegalArgumentException e) {
            // A number below nought, as in &#-39; stands for no character: the text is no HTML.
            return text;
        }
    }

    /** Most cells need no attention: letters, digits and punctuation of English, single spaces. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || character == '&' || (character == ' ' && before == ' ')) {
                return false;
            }
            before = character;
        }
        return text.isEmpty() || (before != ' ' && text.charAt(0) != '\'');
    }

    private static String visible(String text, boolean lines, Consumer<String> remark) {
        var visible = new StringBuilder(text.length());
        boolean removed = false;
        boolean unreadable = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (Look.of(text, i)) {
                case SHOWN -> visible.append(character);
                case LINE_BREAK -> lineBreak(visible, lines, character == '\n' && i > 0 && text.charAt(i - 1) == '\r');
                case SPACE -> space(visible, lines);
                case UNREADABLE -> {
                    visible.append(UNREADABLE);
                    unreadable = true;
                }
                case HARMFUL -> removed = true;
                case INVISIBLE -> {}
            }
        }
        if (removed) {
            remark.accept("Control characters were removed.");
        }
        if (unreadable) {
            remark.accept("A character cannot be read and is shown as \uFFFD. Look it up where the file comes from.");
        }
        return visible.toString().strip();
    }

    private static void lineBreak(StringBuilder visible, boolean lines, boolean secondOfTwo) {
        if (!lines) {
            space(visible, false);
        } else if (!secondOfTwo) {
            visible.append('\n');
        }
    }

    private static void space(StringBuilder visible, boolean several) {
        if (several || (!visible.isEmpty() && visible.charAt(visible.length() - 1) != ' ')) {
            visible.append(' ');
        }
    }
}
