package council.procurement.sourcing;

import org.jspecify.annotations.Nullable;

/**
 * A code of the Common Procurement Vocabulary, by which notices say what is bought (Regulation (EC) 213/2008; Procurement
 * Regulations 2024 reg 14).
 *
 * @param code its eight digits, without the check digit
 * @param label what it covers, in English
 * @param parent the code above it, which covers more; null for the 45 divisions
 * @param socialService whether the Publications Office's list of social services names it or a code above it. That helps to
 *     spot what may be light touch (Procurement Act 2023 s9). It is not the law's own list, which is Schedule 1 to the
 *     Procurement Regulations 2024 (reg 42): a service can be light touch without it
 */
public record CpvCode(String code, String label, @Nullable String parent, boolean socialService) {

    /** How many of its digits it takes to tell what it covers, 2 to 8: the fewer, the wider. */
    int depth() {
        return meaning(code).length();
    }

    /** Whether it begins with these digits; or, where they are all eight, whether it is that code or one below it. */
    boolean isWithin(String digits) {
        return code.startsWith(digits.length() == code.length() ? meaning(digits) : digits);
    }

    /** The digits without the noughts at the end that only fill up. */
    private static String meaning(String digits) {
        int end = digits.length();
        while (end > 2 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }
}
