package council.procurement.register.intake;

import org.jspecify.annotations.Nullable;

/** Numbers as they are written in Britain: commas or spaces between thousands, a point before pence. */
final class Figures {

    private static final int LONGEST = 40;

    private Figures() {}

    /** The digits with a point, without separators of thousands; null if there is anything else, or they stand wrong. */
    static @Nullable String plain(String number) {
        var digits = new StringBuilder(number.length());
        char separator = 0;
        int sinceSeparator = 0;
        int point = number.indexOf('.');
        int whole = point < 0 ? number.length() : point;
        for (int i = 0; i < number.length(); i++) {
            char character = number.charAt(i);
            if (character >= '0' && character <= '9') {
                digits.append(character);
                sinceSeparator++;
            } else if (i == point) {
                digits.append('.');
            } else if (i < whole
                    && (character == ',' || character == ' ')
                    && isGroup(number, i, sinceSeparator, separator)) {
                separator = character;
                sinceSeparator = 0;
            } else {
                return null;
            }
        }
        boolean filled = digits.length() > (point < 0 ? 0 : 1) && digits.length() <= LONGEST;
        return filled ? digits.toString() : null;
    }

    /** Whether a separator of thousands stands where one may: three digits follow, and one to three or three come before. */
    private static boolean isGroup(String number, int at, int digitsBefore, char separatorBefore) {
        boolean first = separatorBefore == 0;
        boolean before = first ? digitsBefore >= 1 && digitsBefore <= 3 : digitsBefore == 3;
        boolean after = at + 3 < number.length() && WrittenDay.isDigits(number, at + 1, at + 4);
        boolean fourth = at + 4 < number.length() && WrittenDay.isDigits(number, at + 4, at + 5);
        return before && after && !fourth && (first || number.charAt(at) == separatorBefore);
    }
}
