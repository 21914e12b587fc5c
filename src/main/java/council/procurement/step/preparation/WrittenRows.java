package council.procurement.step.preparation;

import council.procurement.engine.RefusedSubmissionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of lists as sheets show and take them. */
final class WrittenRows {

    private WrittenRows() {}

    /** A row of keys and values in turn, without those that are null. */
    static Map<String, String> shown(@Nullable Object... keysAndValues) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            if (value != null) {
                row.put(String.valueOf(keysAndValues[i]), String.valueOf(value));
            }
        }
        return row;
    }

    /**
     * Refuses rows of which something is wrong.
     *
     * @param faults sentences, each naming the row; nothing happens if there are none
     */
    static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new RefusedSubmissionException(String.join("\n", faults));
        }
    }
}
