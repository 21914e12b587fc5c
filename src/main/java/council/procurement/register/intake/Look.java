package council.procurement.register.intake;

/** What a character of a cell shows. */
enum Look {
    SHOWN,
    SPACE,
    LINE_BREAK,
    /** Shows nothing and does nothing: a byte order mark, a soft hyphen. */
    INVISIBLE,
    /** Shows nothing and may do harm: control characters, and those that turn the direction of text. */
    HARMFUL,
    /** Stands for a character that was lost. */
    UNREADABLE;

    static Look of(String text, int at) {
        char character = text.charAt(at);
        if (character >= ' ' && character <= '~') {
            return character == ' ' ? SPACE : SHOWN;
        }
        return switch (character) {
            case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> LINE_BREAK;
            case '\t', '\u00A0', '\u1680', '\u202F', '\u205F', '\u3000' -> SPACE;
            case '\u00AD', '\u200B', '\u2060', '\uFEFF' -> INVISIBLE;
            case '\uFFFD' -> UNREADABLE;
            case '\uFFFE', '\uFFFF' -> HARMFUL;
            default -> ofRange(text, at, character);
        };
    }

    private static Look ofRange(String text, int at, char character) {
        if (character >= '\u2000' && character <= '\u200A') {
            return SPACE;
        } else if (character < ' '
                || (character >= '\u007F' && character <= '\u009F')
                || (character >= '\u200E' && character <= '\u200F')
                || (character >= '\u202A' && character <= '\u202E')
                || (character >= '\u2066' && character <= '\u2069')) {
            return HARMFUL;
        } else if (Character.isHighSurrogate(character)) {
            boolean whole = at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
            return whole ? SHOWN : UNREADABLE;
        } else if (Character.isLowSurrogate(character)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) ? SHOWN : UNREADABLE;
        }
        return SHOWN;
    }
}
