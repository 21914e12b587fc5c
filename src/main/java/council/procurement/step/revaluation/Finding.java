package council.procurement.step.revaluation;

import org.jspecify.annotations.Nullable;

/**
 * What one rule says of the new value, next to what it said before.
 *
 * @param subject what the rule is about
 * @param before what it said before; null where it was not asked yet
 * @param now what it says now, or why it was not asked
 * @param toDo what has to be done again; null for nothing
 */
record Finding(
        String subject,
        @Nullable String before,
        String now,
        @Nullable String toDo) {

    /** A rule that could not be compared, and why. */
    static Finding leftOut(String subject, String because) {
        return new Finding(subject, null, because, null);
    }

    /** Whether the answer is another than before. */
    boolean isChanged() {
        return before != null && !before.equals(now);
    }

    /** The finding in plain sentences. */
    String words() {
        if (before == null) {
            return subject + ": " + now;
        }
        if (!isChanged()) {
            return subject + ": as before, " + now + "." + (toDo == null ? "" : " To be done: " + toDo);
        }
        return subject + ": before, " + before + "; now, " + now + "." + (toDo == null ? "" : " To be done: " + toDo);
    }
}
