package council.procurement.file;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds contracts, procurements, suppliers and lessons by words (PostgreSQL's full-text search, English), and contracts and
 * procurements by how their references begin. Finds nothing by what is confidential: tenders, scores, declarations,
 * approvals and documents are not looked through, for anybody.
 */
@Repository
public class CaseSearch {

    /** How many things make a page. */
    public static final int PAGE = 25;

    /**
     * How many are found at most: words that stand in many thousands of things tell nothing about which is meant, and to
     * weigh all of them would keep everybody waiting. Those entered last are taken.
     */
    public static final int MOST = 2000;

    private static final String FOUND = "with found as (%s)\n";

    /** Text is read up to here, so that one very long description delays nobody. */
    private static final String MARKED = """
            ts_headline('english', translate(left(%s, 4000), :begin || :end, ''), websearch_to_tsquery('english', :words),
                        'StartSel=' || :begin || ', StopSel=' || :end || ', %s')
            """;

    private final JdbcClient jdbc;

    CaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that was found.
     *
     * @param reference reference of the case; of a supplier its name
     * @param title what it is called
     * @param aside what tells it from others
     * @param text where the words are
     */
    public record Hit(String reference, MarkedText title, String aside, MarkedText text) {}

    /** Whether anything can be looked for: “the” and “of” stand everywhere, and punctuation nowhere. */
    public boolean hasWords(String words) {
        return jdbc.sql("select numnode(websearch_to_tsquery('english', ?))")
                        .param(words)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many are found, {@link #MOST} at most. */
    @Transactional(readOnly = true)
    public long count(SearchKind kind, String words) {
        return bound(FOUND.formatted(kind.sql()) + "select least(count(*), :latest) from found", words)
                .query(Long.class)
                .single();
    }

    /**
     * Those that are found: by reference first, then those that fit best.
     *
     * @param before how many come before
     * @param most how many at most
     */
    @Transactional(readOnly = true)
    public List<Hit> find(SearchKind kind, String words, long before, int most) {
        return bound(
                        FOUND.formatted(kind.sql())
                                + "select reference, aside, " + MARKED.formatted("title", "HighlightAll=true")
                                + " as title, "
                                + MARKED.formatted("text", "MaxFragments=1, MaxWords=35, MinWords=15") + " as text"
                                + " from (select * from found order by named desc, rank desc, reference, text"
                                + " limit :most offset :before) best",
                        words)
                .param("begin", MarkedText.BEGIN)
                .param("end", MarkedText.END)
                .param("most", most)
                .param("before", before)
                .query((row, index) -> new Hit(
                        row.getString("reference"),
                        MarkedText.of(row.getString("title")),
                        row.getString("aside"),
                        MarkedText.of(row.getString("text"))))
                .list();
    }

    /** Until the transaction ends: what finds a rare word soon would look at everything that has a common one. */
    private void planForTheseWords() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, String words) {
        String beginning = words.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        planForTheseWords();
        return jdbc.sql(sql)
                .param("words", words)
                .param("beginning", beginning + "%")
                .param("latest", MOST);
    }
}
