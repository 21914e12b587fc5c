package council.procurement.notice.ocds;

import council.procurement.register.intake.RegisterColumn;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has been told about a contract or cycle so far.
 *
 * @param reference the reference under which it stands in open contracting data
 * @param place where it stands
 * @param contentDigest digest of what the register told last; null if it told nothing yet
 * @param releases how many releases the register led to
 * @param changes the number of the last variation that was told
 * @param end whether it was told that the contract is over
 * @param withheld what was withheld then
 */
record Told(
        String reference,
        Place place,
        @Nullable String contentDigest,
        int releases,
        int changes,
        boolean end,
        Set<RegisterColumn> withheld) {

    Told {
        withheld = Set.copyOf(withheld);
    }

    /** Nothing yet. */
    static Told nothing(String reference, Place place) {
        return new Told(reference, place, null, 0, 0, false, Set.of());
    }
}
