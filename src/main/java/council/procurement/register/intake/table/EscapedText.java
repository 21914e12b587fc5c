package council.procurement.register.intake.table;

/** Workbooks write characters that XML cannot hold as {@code _x000D_}. */
final class EscapedText {

    private static final int LENGTH = 7;

    private EscapedText() {}

    static String plain(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int code = code(text, at);
            if (code >= 0) {
                plain.append(text, from, at).append(code == 0 ? "" : String.valueOf((char) code));
                from = at + LENGTH;
            }
            at = text.indexOf("_x", Math.max(from, at + 1));
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static int code(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
