package council.procurement.notice.ocds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number under which an organisation stands in somebody's list.
 *
 * <p>Source: org-id.guide for GB-COH, GB-CHC, GB-SC, GB-NIC and GB-LAE; GB-PPON is the identifier of the central digital
 * platform.
 *
 * @param scheme the list, as in GB-COH
 * @param id the number in it
 */
record PartyIdentifier(String scheme, String id) {

    /** Scheme and number in one, as a party's id is written. */
    static final String WRITTEN = "([A-Z]{2}-[A-Z]{2,6})-([A-Za-z0-9][A-Za-z0-9-]*)";

    private static final Pattern FORM = Pattern.compile(WRITTEN);
    private static final Pattern PPON = Pattern.compile("(?:GB-PPON-)?(P[A-Z]{3}-[0-9]{4}-[A-Z]{4})");
    private static final Pattern COMPANY = Pattern.compile("[0-9]{1,8}|[A-Z]{2}[0-9]{6}|[A-Z]{2}[0-9]{5}R|R0[0-9]{6}");
    private static final Pattern CHARITY = Pattern.compile("[0-9]{6,7}(-[0-9]{1,3})?");
    private static final Pattern SCOTTISH = Pattern.compile("SC0[0-9]{5}");
    private static final Pattern NORTHERN_IRISH = Pattern.compile("NIC[0-9]{6}");

    /** Scheme and number in one. */
    String partyId() {
        return scheme + "-" + id;
    }

    /** What somebody wrote as {@code GB-PPON-PXXX-0000-XXXX}; empty if it is none of that form. */
    static Optional<PartyIdentifier> of(@Nullable String written) {
        Matcher form = FORM.matcher(written == null ? "" : written.strip());
        return form.matches() ? Optional.of(new PartyIdentifier(form.group(1), form.group(2))) : Optional.empty();
    }

    /**
     * The identifiers of a supplier, the best known first. A number that the list could not have given is left out.
     *
     * @param company the number at Companies House, padded here to its eight characters
     * @param charity the number at a charity commission
     * @param other any other, of which only the central digital platform's own is understood
     */
    static List<PartyIdentifier> ofSupplier(
            @Nullable String company, @Nullable String charity, @Nullable String other) {
        var found = new ArrayList<PartyIdentifier>();
        String companyNumber = capitals(company);
        if (COMPANY.matcher(companyNumber).matches() && !companyNumber.matches("0+")) {
            found.add(new PartyIdentifier("GB-COH", "0".repeat(8 - companyNumber.length()) + companyNumber));
        }
        String charityNumber = capitals(charity);
        if (CHARITY.matcher(charityNumber).matches()) {
            found.add(new PartyIdentifier("GB-CHC", charityNumber));
        } else if (SCOTTISH.matcher(charityNumber).matches()) {
            found.add(new PartyIdentifier("GB-SC", charityNumber));
        } else if (NORTHERN_IRISH.matcher(charityNumber).matches()) {
            found.add(new PartyIdentifier("GB-NIC", charityNumber));
        }
        Matcher platform = PPON.matcher(capitals(other));
        if (platform.matches()) {
            found.add(new PartyIdentifier("GB-PPON", platform.group(1)));
        }
        return found;
    }

    private static String capitals(@Nullable String number) {
        return number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
    }
}
