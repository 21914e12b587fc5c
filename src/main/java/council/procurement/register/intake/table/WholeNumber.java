package council.procurement.register.intake.table;

import org.jspecify.annotations.Nullable;

/** Numbers by which the parts of a workbook refer to each other. */
final class WholeNumber {

    private WholeNumber() {}

    /** The number of up to eight digits that a text is; -1 if it is none. */
    static int of(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 8) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
