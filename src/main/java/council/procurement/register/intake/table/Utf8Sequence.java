package council.procurement.register.intake.table;

/** Characters beyond ASCII in UTF-8: two to four bytes, neither overlong nor a surrogate. */
final class Utf8Sequence {

    private Utf8Sequence() {}

    /** How many bytes the well-formed character at a place takes; nought if there is none. */
    static int length(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4 || at + length > end) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean malformed = switch (first) {
            case 0xE0 -> second < 0xA0;
            case 0xED -> second > 0x9F;
            case 0xF0 -> second < 0x90;
            case 0xF4 -> second > 0x8F;
            default -> false;
        };
        return malformed ? 0 : length;
    }

    /** The character that so many bytes stand for. */
    static int codePoint(byte[] bytes, int at, int length) {
        int codePoint = bytes[at] & (0xFF >> (length + 1));
        for (int i = at + 1; i < at + length; i++) {
            codePoint = codePoint << 6 | (bytes[i] & 0x3F);
        }
        return codePoint;
    }
}
