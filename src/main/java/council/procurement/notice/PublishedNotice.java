package council.procurement.notice;

import council.procurement.rules.NoticeType;
import java.time.Instant;
import java.util.Map;

/**
 * A notice that is out, as an application event: told in the transaction that records the publication.
 *
 * @param reference the contract or cycle it is about
 * @param type which notice
 * @param number the number the central digital platform gave it, as in 012345-2026
 * @param publishedAt when it was published there
 * @param content what it says, by the name of the field; a field that says nothing is left out
 */
public record PublishedNotice(
        String reference, NoticeType type, String number, Instant publishedAt, Map<String, String> content) {

    public PublishedNotice {
        content = Map.copyOf(content);
    }
}
