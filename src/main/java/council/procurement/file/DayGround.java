package council.procurement.file;

import org.jspecify.annotations.Nullable;

/**
 * Why a date is the day that it is.
 *
 * @param why in a sentence or more
 * @param source where that stands
 * @param rule id of the rule that explains it; null where none does
 */
record DayGround(String why, String source, @Nullable String rule) {

    /** What stands in no law: the contract says it. */
    static DayGround ofContract(String why) {
        return new DayGround(why, "The contract", null);
    }

    /** What no strategy says: Octant does it so unless a council wants it otherwise. */
    static DayGround ofOctant(String why) {
        return new DayGround(why, "Octant’s default", null);
    }

    /** What somebody decided. */
    static DayGround ofPeople(String why) {
        return new DayGround(why, "Decided in this procurement", null);
    }
}
