package council.procurement.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What somebody has written on the page of a list and not saved in it. It must not be read by anybody else; so it does not
 * say it in a log either.
 *
 * @param rows what they wrote, by column key, one map for each row
 * @param token what the list was when they began
 * @param savedAt when it was last kept
 */
public record ListDraft(List<Map<String, String>> rows, String token, Instant savedAt) {

    public ListDraft {
        rows = rows.stream().map(Map::copyOf).toList();
    }

    @Override
    public String toString() {
        return "ListDraft[savedAt=" + savedAt + "]";
    }
}
