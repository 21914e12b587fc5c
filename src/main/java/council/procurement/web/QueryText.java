package council.procurement.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What stands in the query of an address, made fit to be looked for. */
final class QueryText {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;

    private QueryText() {}

    /** Nothing if it is blank; without characters that no database keeps. */
    static @Nullable String clean(@Nullable String said) {
        String text = said == null ? "" : said.replaceAll("\\p{Cntrl}", " ").strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** Its words; none if it is nothing. */
    static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" +")).limit(MOST_WORDS).toList();
    }

    /**
     * A number of months.
     *
     * @throws ResponseStatusException with a sentence unless it is from 1 to 120
     */
    static @Nullable Integer months(String name, @Nullable String said) {
        if (said == null) {
            return null;
        }
        int months = said.matches("[0-9]{1,3}") ? Integer.parseInt(said) : 0;
        if (months < 1 || months > 120) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Give “" + name + "” as a number of months from 1 to 120.");
        }
        return months;
    }

    /** The number of a page; 1 for whatever is no number. */
    static int page(String said) {
        return said.matches("[0-9]{1,9}") ? Integer.parseInt(said) : 1;
    }
}
