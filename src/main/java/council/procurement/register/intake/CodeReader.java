package council.procurement.register.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads codes and addresses that have a form of their own. What has not is kept as it was typed. */
final class CodeReader {

    private static final int LONGEST_ADDRESS = 2_000;

    private static final Pattern CPV = Pattern.compile("(?<![\\d.])(\\d{8})(?:-\\d)?(?![\\d.])");
    private static final Pattern SHORT_CPV = Pattern.compile("[3-9]\\d{6}(?:-\\d)?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern POSTCODE =
            Pattern.compile("(GIR|[A-Z][A-HJ-Y]?[0-9][0-9A-Z]?)([0-9][ABD-HJLNP-UW-Z]{2})");

    private CodeReader() {}

    /** A code of the Common Procurement Vocabulary: its eight digits, without the check digit. */
    static Reading readCpv(String text) {
        if (SHORT_CPV.matcher(text).matches()) {
            String code = "0" + text.substring(0, 7);
            return Reading.of(code, Quoted.of(text) + " lost its first nought and was read as " + code + ".");
        }
        List<String> codes = new ArrayList<>();
        var found = CPV.matcher(text);
        while (found.find() && codes.size() < 50) {
            codes.add(found.group(1));
        }
        if (codes.isEmpty()) {
            return Placeholder.isNothing(text)
                    ? Reading.nothing(Quoted.of(text) + " was read as no CPV code.")
                    : Reading.aside(Quoted.of(text) + " is not a CPV code of eight digits; it is kept as it is.");
        } else if (codes.size() > 1) {
            return new Reading(
                    codes.get(0),
                    "Of several CPV codes the first was taken, " + codes.get(0) + "; all are kept as they are.",
                    null,
                    true);
        }
        return Reading.of(codes.get(0));
    }

    static Reading readEmail(String text) {
        String address = text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7) : text;
        if (address.length() <= 254 && EMAIL.matcher(address).matches()) {
            return Reading.of(address);
        }
        return Placeholder.isNothing(text)
                ? Reading.nothing(Quoted.of(text) + " was read as no e-mail address.")
                : Reading.aside("This is not one e-mail address; it is kept as it is.");
    }

    static Reading readUrl(String text) {
        String address = text.regionMatches(true, 0, "www.", 0, 4) ? "https://" + text : text;
        if (address.length() <= LONGEST_ADDRESS && isPage(address)) {
            return address.equals(text)
                    ? Reading.of(address)
                    : Reading.of(address, Quoted.of(text) + " was read as " + address + ".");
        }
        return Placeholder.isNothing(text)
                ? Reading.nothing(Quoted.of(text) + " was read as no address of a page.")
                : Reading.aside(
                        "This is not the address of one page, such as https://www.example.gov.uk/contract; it is"
                                + " kept as it is.");
    }

    static Reading readPostcode(String text) {
        var postcode = POSTCODE.matcher(text.replace(" ", "").toUpperCase(Locale.UK));
        if (postcode.matches()) {
            return Reading.of(postcode.group(1) + " " + postcode.group(2));
        }
        return Placeholder.isNothing(text)
                ? Reading.nothing(Quoted.of(text) + " was read as no postcode.")
                : Reading.aside(Quoted.of(text) + " is not a postcode; it is kept as it is.");
    }

    private static boolean isPage(String address) {
        String scheme = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        if (!scheme.startsWith("http://") && !scheme.startsWith("https://")) {
            return false;
        }
        try {
            String host = new URI(address.replace(" ", "%20")).getHost();
            return host != null && host.indexOf('.') > 0 && address.indexOf(' ') < 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
