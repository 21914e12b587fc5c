package council.procurement.notice.ocds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.register.intake.RegisterColumn;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All releases, in PostgreSQL. They are only added to, but that what is withheld later is taken out. */
@Repository
class ReleaseBook {

    /** Amounts stay exact to the penny. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;

    ReleaseBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds releases, all in one go. */
    void add(List<Release> releases) {
        if (releases.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into ocds_release (reference, ocid, release_id, published_at, tags, notice_type, content,
                                                  changed_at)
                        select reference, ocid, release_id, published_at::timestamptz, string_to_array(tags, ','),
                               notice_type, content::json, ?
                          from unnest(?, ?, ?, ?, ?, ?, ?)
                               with ordinality as new (reference, ocid, release_id, published_at, tags, notice_type,
                                                       content, place)
                         order by place
                        """)
                .params(
                        Timestamp.from(clock.instant()),
                        texts(releases, Release::reference),
                        texts(releases, release -> release.ocid().value()),
                        texts(releases, Release::id),
                        texts(releases, release -> release.date().toString()),
                        texts(releases, release -> String.join(",", release.tags())),
                        releases.stream().map(Release::noticeType).toArray(String[]::new),
                        texts(releases, release -> write(release.json())))
                .update();
    }

    private static String[] texts(List<Release> releases, Function<Release, String> part) {
        return releases.stream().map(part).toArray(String[]::new);
    }

    /** When each of those processes had its last release; those that have none are left out. */
    Map<Ocid, Instant> lastDates(Collection<Ocid> processes) {
        var dates = new HashMap<Ocid, Instant>();
        jdbc.sql("select ocid, max(published_at) as last from ocds_release where ocid = any(?) group by ocid")
                .param(processes.stream().map(Ocid::value).toArray(String[]::new))
                .query((row, index) -> dates.put(
                        new Ocid(row.getString("ocid")),
                        row.getTimestamp("last").toInstant()))
                .list();
        return dates;
    }

    /** The first moment, from that one on, at which the process has no release yet. */
    Instant freeMoment(Ocid process, Instant from) {
        List<Instant> taken = jdbc.sql("select published_at from ocds_release where ocid = ? and published_at >= ?")
                .params(process.value(), Timestamp.from(from))
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .list();
        Instant moment = from;
        while (taken.contains(moment)) {
            moment = moment.plusSeconds(1);
        }
        return moment;
    }

    /** Whether the process has a release of that id. */
    boolean has(Ocid process, String id) {
        return jdbc.sql("select count(*) from ocds_release where ocid = ? and release_id = ?")
                        .params(process.value(), id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** All tags that releases about the contract or cycle have. */
    List<String> tagsOf(String reference) {
        return jdbc.sql("select distinct unnest(tags) from ocds_release where reference = ?")
                .param(reference)
                .query(String.class)
                .list();
    }

    /** The notices that were published about each of those contracts or cycles. */
    Map<String, List<String>> noticesOf(Collection<String> references) {
        var notices = new HashMap<String, List<String>>();
        jdbc.sql("""
                        select reference, array_agg(distinct notice_type) as notices
                          from ocds_release
                         where reference = any(?) and notice_type is not null
                         group by reference
                        """)
                .param(references.toArray(String[]::new))
                .query((row, index) -> notices.put(row.getString("reference"), List.of((String[])
                        row.getArray("notices").getArray())))
                .list();
        return notices;
    }

    /** What the register told last of each of those contracts. */
    Map<String, ObjectNode> lastFromRegister(Collection<String> references) {
        var last = new HashMap<String, ObjectNode>();
        jdbc.sql("""
                        select distinct on (reference) reference, content
                          from ocds_release
                         where reference = any(?) and notice_type is null
                         order by reference, position desc
                        """)
                .param(references.toArray(String[]::new))
                .query((row, index) -> last.put(row.getString("reference"), read(row.getString("content"))))
                .list();
        return last;
    }

    /** Takes facts out of all releases about a contract, and has them say so. */
    void withhold(String reference, Map<RegisterColumn, String> withheld) {
        jdbc.sql("select position, content from ocds_release where reference = ?")
                .param(reference)
                .query((row, index) -> Map.entry(row.getLong("position"), row.getString("content")))
                .list()
                .forEach(stored -> {
                    ObjectNode release = read(stored.getValue());
                    ObjectNode before = release.deepCopy();
                    Withholding.apply(release, withheld);
                    if (!release.equals(before)) {
                        replace(stored.getKey(), release);
                    }
                });
    }

    /** Has all releases about a contract or cycle belong to another process: the same one, under the id that it really has. */
    void move(String reference, Ocid ocid) {
        jdbc.sql("select position, content from ocds_release where reference = ?")
                .param(reference)
                .query((row, index) -> Map.entry(row.getLong("position"), row.getString("content")))
                .list()
                .forEach(stored ->
                        replace(stored.getKey(), read(stored.getValue()).put("ocid", ocid.value())));
        jdbc.sql("update ocds_release set ocid = ? where reference = ?")
                .params(ocid.value(), reference)
                .update();
    }

    private void replace(long position, ObjectNode release) {
        jdbc.sql("update ocds_release set content = cast(? as json), changed_at = ? where position = ?")
                .params(write(release), Timestamp.from(clock.instant()), position)
                .update();
    }

    /** A release as it is kept and sent. */
    static String write(JsonNode release) {
        try {
            return JSON.writeValueAsString(release);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A release cannot be written", e);
        }
    }

    /** The same with a line for each thing it says. */
    static String writeForPeople(JsonNode release) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(release);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A release cannot be written", e);
        }
    }

    /** A release that was kept. */
    static ObjectNode read(String content) {
        try {
            return (ObjectNode) Objects.requireNonNull(JSON.readTree(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A release that was kept cannot be read", e);
        }
    }
}
