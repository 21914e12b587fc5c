package council.procurement.step.tender;

import org.jspecify.annotations.Nullable;

/**
 * A supplier the council chose to ask.
 *
 * @param number first, second, ... supplier
 * @param name its name
 * @param companyNumber its Companies House number; null if it has none
 * @param email where the invitation goes
 * @param sme whether it is a small or medium-sized enterprise
 * @param vcse whether it is a voluntary, community or social enterprise
 * @param local whether it counts as local
 */
record Invitee(
        int number,
        String name,
        @Nullable String companyNumber,
        String email,
        boolean sme,
        boolean vcse,
        boolean local) {

    /** Whether a bidder of that name and number is this supplier. */
    boolean is(String bidder, @Nullable String number) {
        return (companyNumber != null && companyNumber.equals(number)) || name.equalsIgnoreCase(bidder);
    }
}
