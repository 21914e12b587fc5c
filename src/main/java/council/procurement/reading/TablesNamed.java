package council.procurement.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * The tables that a statement names.
 *
 * @param read those it selects from, in lower case
 * @param written those it inserts into, updates or deletes from, in lower case
 * @param waits whether it waits for other transactions, after which what was read before may no longer be so
 */
record TablesNamed(Set<String> read, Set<String> written, boolean waits) {

    /** As long as there is memory; most statements come again and again. */
    private static final Map<String, TablesNamed> KNOWN = new ConcurrentReferenceHashMap<>();

    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+(?:only\\s+)?([a-z_][a-z_0-9]*)");
    private static final Pattern WRITTEN = Pattern.compile(
            "\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?)\\s+(?:only\\s+)?([a-z_][a-z_0-9]*)");
    private static final Pattern WAITS = Pattern.compile(
            "\\bfor\\s+(?:no\\s+key\\s+update|update|key\\s+share|share)\\b|\\bpg_advisory|\\block\\s+table\\b");

    TablesNamed {
        read = Set.copyOf(read);
        written = Set.copyOf(written);
    }

    /** The tables that the statement names. */
    static TablesNamed in(String sql) {
        return KNOWN.computeIfAbsent(sql, TablesNamed::of);
    }

    private static TablesNamed of(String sql) {
        String statement = sql.toLowerCase(Locale.ROOT);
        return new TablesNamed(
                found(READ, statement),
                found(WRITTEN, statement),
                WAITS.matcher(statement).find());
    }

    private static Set<String> found(Pattern tables, String statement) {
        return tables.matcher(statement)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
