package council.procurement.report.publication;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What whoever checks a publication looks at: as things stand now, held against the last snapshot. */
@Repository
public class PublicationCheck {

    /** How many lines make a page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Publications publications;

    PublicationCheck(JdbcClient jdbc, Publications publications) {
        this.jdbc = jdbc;
        this.publications = publications;
    }

    /** What can be looked at. */
    public enum Finding {
        /** Lines that lack something. */
        INCOMPLETE("lack a column that the Transparency Code asks for", """
                select n.line_reference, n.title, string_agg(h.name, ', ' order by h.place) as detail
                  from n, unnest(cast(:header as text[]), n.cells) with ordinality as h(name, cell, place)
                 where h.cell is null and h.name = any(:mandatory)
                 group by n.line_reference, n.title
                """),
        /** Lines that the last snapshot did not have. */
        NEW("are new since the last snapshot", """
                select n.line_reference, n.title, null::text as detail
                  from n where not exists (select 1 from b where b.line_reference = n.line_reference)
                """),
        /** Lines that say something else than in the last snapshot. */
        CHANGED("have changed since the last snapshot", """
                select n.line_reference, n.title,
                       (select string_agg(h.name, ', ' order by h.place)
                          from unnest(cast(:header as text[]), n.cells, b.cells) with ordinality as h(name, now, before, place)
                         where h.now is distinct from h.before) as detail
                  from n join b using (line_reference)
                 where n.cells is distinct from b.cells
                """),
        /** Lines of the last snapshot that are there no more. */
        GONE("have gone since the last snapshot", """
                select b.line_reference, null::text as title, null::text as detail
                  from b where not exists (select 1 from n where n.line_reference = b.line_reference)
                """),
        /** Lines of which something is withheld. */
        WITHHELD("have something withheld, with its ground", """
                select n.line_reference, n.title,
                       string_agg(h.name || ': ' || regexp_replace(h.cell, '^Withheld: (.*) \\(.*$', '\\1'), ', '
                                  order by h.place) as detail
                  from n, unnest(cast(:header as text[]), n.cells) with ordinality as h(name, cell, place)
                 where h.cell like 'Withheld: % (Procurement Act 2023 s94)'
                 group by n.line_reference, n.title
                """),
        /** Lines that are not fit to be published. */
        FLAGGED("are flagged as not fit to be published", """
                select n.line_reference, n.title, n.flag as detail from n where n.flag is not null
                """);

        private final String words;
        private final String sql;

        Finding(String words, String sql) {
            this.words = words;
            this.sql = sql;
        }

        /** What is said of the lines it finds. */
        public String words() {
            return words;
        }

        /** Its name in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The finding of that name; empty if there is none. */
        public static Optional<Finding> of(String id) {
            return Arrays.stream(values())
                    .filter(finding -> finding.id().equals(id))
                    .findFirst();
        }
    }

    /**
     * A line that was found.
     *
     * @param reference its reference
     * @param title what it is called; null where it has gone
     * @param detail which columns, or why; null where there is nothing more to say
     */
    public record Line(
            String reference,
            @Nullable String title,
            @Nullable String detail) {}

    /**
     * How often a column is blank.
     *
     * @param column its name
     * @param lines in how many lines
     */
    public record Blank(String column, long lines) {}

    /** How many lines there are to publish as things stand now, flagged ones included. */
    @Transactional(readOnly = true)
    public long lines(Publication publication) {
        return asked(publication, "select count(*) from n", Map.of())
                .query(Long.class)
                .single();
    }

    /** How many lines are found. */
    @Transactional(readOnly = true)
    public long count(Publication publication, Finding finding) {
        return asked(publication, "select count(*) from (" + finding.sql + ") f", Map.of())
                .query(Long.class)
                .single();
    }

    /** Some of the lines that are found, by reference. */
    @Transactional(readOnly = true)
    public List<Line> page(Publication publication, Finding finding, long before) {
        return asked(
                        publication,
                        "select * from (" + finding.sql + ") f order by line_reference limit " + PAGE
                                + " offset :before",
                        Map.of("before", before))
                .query((row, index) ->
                        new Line(row.getString("line_reference"), row.getString("title"), row.getString("detail")))
                .list();
    }

    /** The mandatory columns that are blank anywhere, most often first. */
    @Transactional(readOnly = true)
    public List<Blank> blanks(Publication publication) {
        return asked(publication, """
                        select h.name, count(*) as lines
                          from n, unnest(cast(:header as text[]), n.cells) as h(name, cell)
                         where h.cell is null and h.name = any(:mandatory)
                         group by h.name
                         order by lines desc, h.name
                        """, Map.of())
                .query((row, index) -> new Blank(row.getString("name"), row.getLong("lines")))
                .list();
    }

    private JdbcClient.StatementSpec asked(Publication publication, String question, Map<String, ?> more) {
        SnapshotContent content = publications.content(publication.kind());
        var parameters = new HashMap<String, Object>(content.parameters());
        parameters.putAll(more);
        parameters.put("kind", publication.kind().name());
        parameters.put("id", publication.id());
        parameters.put(
                "header",
                content.columns().stream().map(SnapshotContent.Column::name).toArray(String[]::new));
        parameters.put("mandatory", content.mandatory().toArray(String[]::new));
        return jdbc.sql("""
                        with n as materialized (%s),
                             b as (select l.line_reference, l.cells
                                     from publication_line l
                                    where l.publication_id = (select max(p.id) from publication p
                                                               where p.kind = :kind and p.id < :id
                                                                 and p.published_at is not null))
                        """.formatted(content.query()) + question).params(parameters);
    }
}
