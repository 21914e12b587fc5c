package council.procurement.notice.ocds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release: what was published about a process at one moment.
 *
 * @param reference the contract or cycle it is about
 * @param ocid the process
 * @param id its id within the process
 * @param date when it was published, to the second; no other release of the process has the same
 * @param tags what it is about
 * @param noticeType the notice it is, as in UK6; null for what only the register told
 * @param body what it says apart from these
 */
record Release(
        String reference,
        Ocid ocid,
        String id,
        Instant date,
        List<String> tags,
        @Nullable String noticeType,
        ObjectNode body) {

    Release {
        tags = List.copyOf(tags);
    }

    /** The whole of it, as everybody reads it. */
    ObjectNode json() {
        ObjectNode release = JsonNodeFactory.instance.objectNode();
        release.put("ocid", ocid.value()).put("id", id).put("date", Moments.of(date));
        tags.forEach(release.putArray("tag")::add);
        release.put("initiationType", "tender").put("language", "en");
        return release.setAll(body);
    }
}
