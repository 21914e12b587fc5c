package council.procurement.sourcing;

/**
 * A conflict of interest that is known in a procurement (Procurement Act 2023 s81 to s83). Confidential.
 *
 * @param number first, second, ... conflict
 * @param person whose interest it is
 * @param nature actual, potential or perceived
 * @param conflict what it is
 * @param mitigation what is done about it
 */
public record ConflictOfInterest(int number, String person, Nature nature, String conflict, String mitigation) {

    /** How real it is. */
    public enum Nature {
        /** It is there. */
        ACTUAL,
        /** It may come about. */
        POTENTIAL,
        /** Somebody reasonable may think that it is there (s83(3)). */
        PERCEIVED
    }
}
