package council.procurement.engine;

import council.procurement.security.Person;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people have written in lists and not saved yet, for the person who wrote it and for nobody else. Whether the
 * person may read the list is for the caller to ask first.
 */
@Service
public class ListDrafts {

    private static final String ROWS = "rows";
    private static final String TOKEN = "token";

    private final DraftBook book;
    private final Clock clock;

    ListDrafts(DraftBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** The person's own draft of that list; empty if they have none. */
    @Transactional(readOnly = true)
    public Optional<ListDraft> find(Person person, String list) {
        return book.find(DraftPlace.ofList(list), person)
                .map(draft -> new ListDraft(
                        rows(draft.fields().get(ROWS)),
                        String.valueOf(draft.shown().get(TOKEN)),
                        draft.savedAt()));
    }

    /**
     * Keeps what the person wrote in the place of what they wrote earlier.
     *
     * @param token what the list was when they began
     * @return whether it was kept; more than a million bytes of text are not
     */
    @Transactional
    public boolean keep(Person person, String list, String token, List<Map<String, String>> written) {
        long bytes = written.stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > DraftCheck.LARGEST) {
            return false;
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put(ROWS, written.stream().map(ListDrafts::storable).toList());
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put(TOKEN, token);
        book.keep(
                DraftPlace.ofList(list),
                person,
                new Draft(fields, shown, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return true;
    }

    /** Removes what the person wrote in that list, if they wrote anything. */
    @Transactional
    public void forget(Person person, String list) {
        book.forget(DraftPlace.ofList(list), person);
    }

    /** PostgreSQL keeps no text with the character of code 0, which no key of a keyboard writes. */
    private static Map<String, String> storable(Map<String, String> row) {
        var storable = new LinkedHashMap<String, String>();
        row.forEach((key, text) -> storable.put(key, text.replace("\0", "")));
        return storable;
    }

    private static List<Map<String, String>> rows(@Nullable Object kept) {
        if (!(kept instanceof List<?> list)) {
            throw new IllegalStateException("A draft of a list has no rows");
        }
        return list.stream()
                .map(row -> {
                    var cells = new LinkedHashMap<String, String>();
                    ((Map<?, ?>) row).forEach((key, text) -> cells.put(String.valueOf(key), String.valueOf(text)));
                    return (Map<String, String>) cells;
                })
                .toList();
    }
}
