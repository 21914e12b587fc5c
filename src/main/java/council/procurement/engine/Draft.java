package council.procurement.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written in a form and not sent yet. It says what they wrote and must not be read by anybody else; so
 * it does not say it in a log either.
 *
 * @param fields the fields they changed, by key; null for one they emptied
 * @param shown what Octant had filled in where they changed it, by key; null where it had filled in nothing
 * @param savedAt when it was last saved
 */
public record Draft(Map<String, @Nullable Object> fields, Map<String, @Nullable Object> shown, Instant savedAt) {

    @Override
    public String toString() {
        return "Draft[savedAt=" + savedAt + "]";
    }
}
