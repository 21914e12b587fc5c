package council.procurement.register.intake.table;

/** Characters that show nothing: spaces of every width, control characters, byte order marks. */
final class Blank {

    private Blank() {}

    static boolean is(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (!is(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean is(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(char character) {
        return character <= ' ' || (character >= '\u007f' && isBeyondAscii(character));
    }

    private static boolean isBeyondAscii(char character) {
        return switch (character) {
            case '\u00ad', '\u3000', '\ufeff' -> true;
            default ->
                character <= '\u00a0'
                        || (character >= '\u2000' && character <= '\u200f')
                        || (character >= '\u2028' && character <= '\u202f')
                        || (character >= '\u205f' && character <= '\u206f');
        };
    }
}
