package council.procurement.register.intake;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers under which suppliers are registered. One that no register could have given is kept as it was typed.
 *
 * <p>Source: Companies House, list of prefixes of company numbers; org-id.guide, GB-COH, GB-CHC, GB-SC and GB-NIC.
 */
final class SupplierNumbers {

    private static final int LENGTH = 8;

    private static final Set<String> PREFIXES = Set.of(
            "AC", "BR", "CE", "CS", "ES", "FC", "FE", "GE", "GN", "GS", "IC", "IP", "LP", "NA", "NC", "NF", "NI", "NL",
            "NO", "NP", "NR", "NV", "NZ", "OC", "OE", "PC", "RC", "RS", "SA", "SC", "SE", "SF", "SG", "SI", "SL", "SO",
            "SP", "SR", "SZ", "ZC");

    private SupplierNumbers() {}

    static Reading readCompany(String text) {
        String number = company(compact(text));
        return number == null ? unusable(text, "company") : Reading.of(number);
    }

    static Reading readCharity(String text) {
        String number = charity(compact(text));
        return number == null ? unusable(text, "charity") : Reading.of(number);
    }

    private static Reading unusable(String text, String register) {
        return Placeholder.isNothing(text) || text.chars().allMatch(character -> character == '0')
                ? Reading.nothing(Quoted.of(text) + " was read as no " + register + " number.")
                : Reading.aside(Quoted.of(text) + " is not a " + register + " number; it is kept as it is.");
    }

    private static @Nullable String company(String number) {
        int length = number.length();
        if (WrittenDay.isDigits(number, 0, length)) {
            boolean sensible =
                    length >= 3 && length <= LENGTH && !number.chars().allMatch(digit -> digit == '0');
            return sensible ? "0".repeat(LENGTH - length) + number : null;
        } else if (length < 4 || length > LENGTH) {
            return null;
        } else if (number.startsWith("R0") && length == LENGTH && WrittenDay.isDigits(number, 1, LENGTH)) {
            return number;
        } else if (!PREFIXES.contains(number.substring(0, 2))) {
            return null;
        } else if (WrittenDay.isDigits(number, 2, length)) {
            return number.substring(0, 2) + "0".repeat(LENGTH - length) + number.substring(2);
        }
        // Societies of old: IP17093R, SP2345R.
        boolean society = number.endsWith("R") && length > 5 && WrittenDay.isDigits(number, 2, length - 1);
        return society ? number.substring(0, 2) + "0".repeat(LENGTH - length) + number.substring(2) : null;
    }

    private static @Nullable String charity(String number) {
        String plain = number.startsWith("NO") ? number.substring(2) : number;
        int hyphen = plain.indexOf('-');
        String main = hyphen < 0 ? plain : plain.substring(0, hyphen);
        String branch = hyphen < 0 ? "1" : plain.substring(hyphen + 1);
        boolean englishOrWelsh = main.length() >= 6
                && main.length() <= 7
                && WrittenDay.isDigits(main, 0, main.length())
                && branch.length() <= 3
                && WrittenDay.isDigits(branch, 0, branch.length());
        boolean scottish = main.equals(plain)
                && plain.length() == LENGTH
                && plain.startsWith("SC0")
                && WrittenDay.isDigits(plain, 2, LENGTH);
        boolean northernIrish = plain.length() == 9 && plain.startsWith("NIC") && WrittenDay.isDigits(plain, 3, 9);
        return englishOrWelsh || scottish || northernIrish ? plain : null;
    }

    /** The text in capitals, without spaces, points and slashes. */
    private static String compact(String text) {
        var compact = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (" ./".indexOf(text.charAt(i)) < 0) {
                compact.append(text.charAt(i));
            }
        }
        return compact.toString().toUpperCase(Locale.ROOT);
    }
}
