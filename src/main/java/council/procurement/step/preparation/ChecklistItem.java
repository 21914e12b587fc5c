package council.procurement.step.preparation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a tender is checked against.
 *
 * @param number first, second, ... item
 * @param statement what is to be so
 * @param source which strategy says so, or that it is a default of Octant
 * @param applies whether it matters in this procurement; null until somebody says
 * @param explanation how it is seen to, or why it does not matter here; null until then
 */
record ChecklistItem(
        int number,
        String statement,
        String source,
        @Nullable Boolean applies,
        @Nullable String explanation) {

    boolean isAnswered() {
        return applies != null;
    }

    /** How many of them matter in this procurement, as in <i>9 of 13 points matter</i>. */
    static String mattering(List<ChecklistItem> items) {
        return items.stream().filter(item -> Boolean.TRUE.equals(item.applies)).count() + " of " + items.size()
                + " points matter";
    }
}
