package council.procurement.sourcing;

import council.procurement.rules.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tender or quote. Confidential.
 *
 * @param number first, second, ... tender
 * @param bidder who sent it
 * @param received when it came in
 * @param late whether it came in after the deadline; it is kept shut
 * @param price over the whole life without VAT; null if not entered
 * @param setAside why it is not, or no longer, considered; null if it is
 */
public record Tender(
        int number,
        Bidder bidder,
        Instant received,
        boolean late,
        @Nullable Money price,
        @Nullable String setAside) {

    /**
     * Who tenders.
     *
     * @param name its name
     * @param companyNumber its Companies House number
     * @param charityNumber its charity number
     * @param postcode its postcode
     * @param email where letters to it go by e-mail
     * @param postalAddress where letters to it go by post, in lines; null if not known
     * @param contact whom letters to it are for; null if not known
     * @param sme whether it is a small or medium-sized enterprise (Procurement Act 2023 s123); null if not known
     * @param vcse whether it is a voluntary, community or social enterprise; null if not known
     * @param local whether it counts as local; null if not known
     */
    public record Bidder(
            String name,
            @Nullable String companyNumber,
            @Nullable String charityNumber,
            @Nullable String postcode,
            @Nullable String email,
            @Nullable String postalAddress,
            @Nullable String contact,
            @Nullable Boolean sme,
            @Nullable Boolean vcse,
            @Nullable Boolean local) {}

    /** Why a tender is not considered that its bidder took back, or that was none. */
    public static final String WITHDRAWN = "Withdrawn before the deadline, or entered by mistake.";

    /** Whether its bidder took it back, or it was entered by mistake. */
    public boolean isWithdrawn() {
        return WITHDRAWN.equals(setAside);
    }

    /** Whether it came in time and counted, and was set aside: the supplier excluded, or the tender disregarded. */
    public boolean isExcluded() {
        return !late && setAside != null && !isWithdrawn();
    }

    /** Whether it is assessed: in time, and not set aside. */
    public boolean isConsidered() {
        return !late && setAside == null;
    }
}
