package council.procurement.register.intake;

import org.jspecify.annotations.Nullable;

/**
 * What was made of one cell.
 *
 * @param value the value; null if there is none
 * @param remark what a person may want to look at; null if nothing
 * @param fault why the row cannot be taken; null if it can
 * @param keptAside whether the cell is kept as it was typed, because it is not what its column is for
 */
record Reading(
        @Nullable Object value,
        @Nullable String remark,
        @Nullable String fault,
        boolean keptAside) {

    static final Reading NOTHING = new Reading(null, null, null, false);

    static Reading of(Object value) {
        return new Reading(value, null, null, false);
    }

    static Reading of(Object value, @Nullable String remark) {
        return new Reading(value, remark, null, false);
    }

    /** No value, and a word about it. */
    static Reading nothing(String remark) {
        return new Reading(null, remark, null, false);
    }

    /** No value of the column's kind; what was typed is kept beside it. */
    static Reading aside(String remark) {
        return new Reading(null, remark, null, true);
    }

    /** Something that the row cannot be taken with. */
    static Reading fault(String reason) {
        return new Reading(null, null, reason, false);
    }
}
