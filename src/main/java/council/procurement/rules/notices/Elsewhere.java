package council.procurement.rules.notices;

import java.time.Duration;

/**
 * When a notice may be published elsewhere because the central digital platform has not taken it.
 *
 * <p>Source: Procurement Regulations 2024 reg 5 and 8: after four hours without a confirmation and without being visible for
 * the notices of an urgent direct award, after forty-eight hours for all others; and at once while the platform is not
 * available. It has to be published on the platform afterwards all the same.
 */
public final class Elsewhere {

    private static final Duration USUALLY = Duration.ofDays(2);
    private static final Duration URGENT = Duration.ofHours(4);

    private Elsewhere() {}

    /** How long the platform has to be waited for after the notice was submitted. */
    public static Duration waiting(boolean urgentDirectAward) {
        return urgentDirectAward ? URGENT : USUALLY;
    }
}
