package council.procurement.report.publication;

import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.Quarter;
import council.procurement.rules.WorkingDays;
import council.procurement.rules.WrittenDate;
import council.procurement.timeline.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts publications, notes who checked them, and publishes them as snapshots that stay. */
@Service
public class Publications {

    private static final int DAYS_BEFORE_END = 7;
    private static final int DAYS_TO_CHECK = 2;
    private static final int DAYS_UNTIL_UNCHECKED = 5;

    private static final String COLUMNS = """
            select id, kind, edition, reference, quarter_end, check_by, publish_at, unchecked_at, checked_by, checked_at,
                   published_at, lines, value_pence, left_out, looked_over_by, looked_over_at
              from publication
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final Timeline timeline;
    private final Map<PublicationKind, SnapshotContent> contents = new EnumMap<>(PublicationKind.class);

    Publications(
            JdbcClient jdbc, Clock clock, WorkingDays workingDays, Timeline timeline, List<SnapshotContent> contents) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workingDays = workingDays;
        this.timeline = timeline;
        contents.forEach(content -> this.contents.put(content.kind(), content));
    }

    /** What a publication consists of. */
    SnapshotContent content(PublicationKind kind) {
        return Objects.requireNonNull(contents.get(kind));
    }

    /**
     * Drafts the publication of the quarter that is in preparation today.
     *
     * @return the draft; empty if that quarter's is drafted or published already
     */
    @Transactional
    public Optional<Publication> draftForQuarter(PublicationKind kind) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        Quarter quarter = Quarter.inPreparationOn(today);
        LocalDate week = workingDays.onOrBeforeAsFarAsKnown(quarter.last().minusDays(DAYS_BEFORE_END));
        boolean another = jdbc.sql("select count(*) from publication where kind = ? and quarter_end = ?")
                        .params(kind.name(), quarter.last())
                        .query(Long.class)
                        .single()
                > 0;
        if (another) {
            return Optional.empty();
        }
        var times = new Publication.Times(week.isBefore(today) ? today : week, quarter.over(), quarter.over());
        Publication draft = add(kind, quarter.last(), quarter.last(), null, times);
        timeline.addByOctant(
                draft.reference(),
                "The publication of the " + kind.words() + " for the quarter to " + WrittenDate.of(quarter.last())
                        + " was drafted.");
        return Optional.of(draft);
    }

    /** Drafts a publication that somebody asked for; it is published as soon as it is checked. */
    @Transactional
    public Publication draftNow(PublicationKind kind, String askedBy) {
        Instant now = clock.instant();
        LocalDate today = CouncilTime.dayOf(now);
        var times = new Publication.Times(
                workingDays.afterAsFarAsKnown(today, DAYS_TO_CHECK),
                now,
                CouncilTime.closeOf(workingDays.afterAsFarAsKnown(today, DAYS_UNTIL_UNCHECKED)));
        return add(kind, today, null, askedBy, times);
    }

    private Publication add(
            PublicationKind kind,
            LocalDate day,
            @Nullable LocalDate quarterEnd,
            @Nullable String askedBy,
            Publication.Times times) {
        jdbc.sql("lock table publication in share row exclusive mode").update();
        long sameDay = jdbc.sql("select count(*) from publication where kind = ? and edition like ? || '%'")
                .params(kind.name(), day.toString())
                .query(Long.class)
                .single();
        String edition = sameDay == 0 ? day.toString() : day + "-" + (sameDay + 1);
        String reference = kind.path() + "-publication " + edition;
        jdbc.sql("""
                        insert into publication
                               (kind, edition, reference, quarter_end, asked_by, drafted_at, check_by, publish_at, unchecked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        kind.name(),
                        edition,
                        reference,
                        quarterEnd,
                        askedBy,
                        Timestamp.from(clock.instant()),
                        times.checkBy(),
                        Timestamp.from(times.publishAt()),
                        Timestamp.from(times.uncheckedAt()))
                .update();
        return get(reference);
    }

    /** Notes that somebody checked it. */
    @Transactional
    void checked(String reference, String by, boolean withFlagged, @Nullable String note) {
        jdbc.sql("""
                        update publication
                           set checked_by = ?, checked_at = ?, with_flagged = ?, check_note = ?
                         where reference = ?
                        """)
                .params(by, Timestamp.from(clock.instant()), withFlagged, note, reference)
                .update();
    }

    /** Notes that somebody looked at what had published itself. */
    @Transactional
    void lookedOver(String reference, String by, String note) {
        jdbc.sql(
                        "update publication set looked_over_by = ?, looked_over_at = ?, look_over_note = ? where reference = ?")
                .params(by, Timestamp.from(clock.instant()), note, reference)
                .update();
    }

    /**
     * Publishes it as things stand now, without what is not fit, unless who checked it wanted that too. What is published
     * already stays as it is.
     */
    @Transactional
    public Publication publish(String reference) {
        Publication publication = get(reference);
        if (publication.snapshot() != null) {
            return publication;
        }
        SnapshotContent content = content(publication.kind());
        var parameters = new HashMap<>(content.parameters());
        parameters.put("id", publication.id());
        jdbc.sql("""
                        insert into publication_line (publication_id, number, line_reference, contract_reference, cells)
                        select p.id, row_number() over (order by n.line_reference), n.line_reference, n.contract_reference,
                               n.cells
                          from publication p, (%s) n
                         where p.id = :id and (n.flag is null or p.with_flagged)
                        """.formatted(content.query())).params(parameters).update();
        parameters.put(
                "header",
                content.columns().stream().map(SnapshotContent.Column::name).toArray(String[]::new));
        parameters.put(
                "sources",
                content.columns().stream().map(SnapshotContent.Column::source).toArray(String[]::new));
        parameters.put("now", Timestamp.from(clock.instant()));
        jdbc.sql("""
                        update publication p
                           set published_at = :now, header = :header, sources = :sources, lines = t.lines,
                               value_pence = t.pence, left_out = t.left_out
                          from (select count(*) filter (where n.flag is null or q.with_flagged) as lines,
                                       coalesce(sum(n.pence) filter (where n.flag is null or q.with_flagged), 0) as pence,
                                       count(*) filter (where n.flag is not null and not q.with_flagged) as left_out
                                  from publication q
                                  left join (%s) n on true
                                 where q.id = :id) t
                         where p.id = :id
                        """.formatted(content.query())).params(parameters).update();
        Publication published = get(reference);
        timeline.addByOctant(reference, sentence(published));
        return published;
    }

    private static String sentence(Publication publication) {
        Publication.Snapshot snapshot = Objects.requireNonNull(publication.snapshot());
        return "The " + publication.kind().words() + " was published with " + lines(snapshot.lines())
                + (publication.check() == null ? "; nobody had checked it" : "")
                + (snapshot.leftOut() == 0
                        ? ""
                        : ". " + lines(snapshot.leftOut()) + " flagged as not fit to be published "
                                + (snapshot.leftOut() == 1 ? "was" : "were") + " left out")
                + ". It is at " + publication.address() + ".";
    }

    private static String lines(long count) {
        return count == 1 ? "one line" : "%,d lines".formatted(count);
    }

    /** The publication with that business key. */
    public Publication get(String reference) {
        return jdbc.sql(COLUMNS + " where reference = ?")
                .param(reference)
                .query(Publications::publication)
                .single();
    }

    /** The publication of that number, published or not; empty if there is none. */
    public Optional<Publication> find(long id) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(id)
                .query(Publications::publication)
                .optional();
    }

    /** The published snapshot at that address; empty if there is none. */
    public Optional<Publication> published(PublicationKind kind, String edition) {
        return jdbc.sql(COLUMNS + " where kind = ? and edition = ? and published_at is not null")
                .params(kind.name(), edition)
                .query(Publications::publication)
                .optional();
    }

    /** The published snapshots, the latest first. */
    public List<Publication> published(PublicationKind kind) {
        return jdbc.sql(COLUMNS + " where kind = ? and published_at is not null order by published_at desc, id desc")
                .param(kind.name())
                .query(Publications::publication)
                .list();
    }

    private static Publication publication(ResultSet row, int index) throws SQLException {
        Instant published = moment(row.getTimestamp("published_at"));
        return new Publication(
                row.getLong("id"),
                PublicationKind.valueOf(row.getString("kind")),
                row.getString("edition"),
                row.getString("reference"),
                row.getObject("quarter_end", LocalDate.class),
                new Publication.Times(
                        row.getObject("check_by", LocalDate.class),
                        row.getTimestamp("publish_at").toInstant(),
                        row.getTimestamp("unchecked_at").toInstant()),
                check(row.getString("checked_by"), row.getTimestamp("checked_at")),
                published == null
                        ? null
                        : new Publication.Snapshot(
                                published,
                                row.getLong("lines"),
                                new Money(row.getLong("value_pence")),
                                row.getLong("left_out")),
                check(row.getString("looked_over_by"), row.getTimestamp("looked_over_at")));
    }

    private static Publication.@Nullable Check check(@Nullable String by, @Nullable Timestamp at) {
        return by == null || at == null ? null : new Publication.Check(by, at.toInstant());
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
