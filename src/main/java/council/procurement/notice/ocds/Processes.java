package council.procurement.notice.ocds;

import council.procurement.register.intake.RegisterColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which ids contracts and cycles stand in open contracting data, and what was told of them. */
@Repository
class Processes {

    private static final String COLUMNS = """
            select reference, ocid, number, tender_id, content_digest, releases, changes_told, end_told, withheld
              from ocds_process
            """;

    private final JdbcClient jdbc;
    private final OcdsProperties properties;

    Processes(JdbcClient jdbc, OcdsProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** What has been told of those contracts and cycles; those of which nothing was are left out. */
    Map<String, Told> told(Collection<String> references) {
        return jdbc
                .sql(COLUMNS + " where reference = any(?)")
                .param(references.toArray(String[]::new))
                .query(Processes::told)
                .list()
                .stream()
                .collect(Collectors.toMap(Told::reference, Function.identity()));
    }

    /** What has been told of the contract or cycle; empty if nothing. */
    Optional<Told> told(String reference) {
        return Optional.ofNullable(told(List.of(reference)).get(reference));
    }

    /** Whether there is a contract or a cycle of that reference. */
    boolean isOne(String reference) {
        return jdbc.sql("select exists (select 1 from cycle where reference = :reference)"
                        + " or exists (select 1 from contract where reference = :reference)")
                .param("reference", reference)
                .query(Boolean.class)
                .single();
    }

    /** Where those that have no place yet will stand. */
    Places places() {
        return new Places(jdbc, properties.prefix());
    }

    /**
     * The id to which what was told has to move: the one the process has from elsewhere, if it stands under one that Octant
     * made and nothing stands under the other; empty if it stays where it is.
     */
    Optional<Ocid> newId(Told told, @Nullable String given) {
        return told.place().ocid().equals(Ocid.own(properties.prefix(), told.reference()))
                ? Ocid.given(given)
                        .filter(ocid -> !ocid.equals(told.place().ocid()))
                        .filter(ocid -> jdbc.sql("select count(*) from ocds_process where ocid = ?")
                                        .param(ocid.value())
                                        .query(Long.class)
                                        .single()
                                == 0)
                : Optional.empty();
    }

    /** The id that a process has now which was told of under that one before. */
    Optional<Ocid> movedFrom(String former) {
        return jdbc.sql("select ocid from ocds_process where former_ocid = ?")
                .param(former)
                .query((row, index) -> new Ocid(row.getString("ocid")))
                .optional();
    }

    /** Gives ids out, so that each contract of a process has a number of its own. */
    static final class Places {

        private final JdbcClient jdbc;
        private final String prefix;
        private final Map<Ocid, Place> last = new HashMap<>();

        private Places(JdbcClient jdbc, String prefix) {
            this.jdbc = jdbc;
            this.prefix = prefix;
        }

        /** Reads at once what has to be known of those processes. */
        void read(Collection<Ocid> processes) {
            jdbc.sql("""
                            select distinct on (ocid) ocid, number, tender_id
                              from ocds_process
                             where ocid = any(?)
                             order by ocid, number desc
                            """)
                    .param(processes.stream().map(Ocid::value).toArray(String[]::new))
                    .query((row, index) -> place(row))
                    .list()
                    .forEach(place -> last.put(place.ocid(), place));
        }

        /** The id of the process: the one it has already, else one of our own. */
        Ocid ocid(String reference, String given) {
            return Ocid.given(given).orElseGet(() -> Ocid.own(prefix, reference));
        }

        /** The next place in the process. */
        Place next(Ocid ocid, String reference) {
            Place before = last.get(ocid);
            Place place = before == null
                    ? new Place(ocid, 1, reference)
                    : new Place(ocid, before.number() + 1, before.tender());
            last.put(ocid, place);
            return place;
        }
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(new Ocid(row.getString("ocid")), row.getInt("number"), row.getString("tender_id"));
    }

    private static Told told(ResultSet row, int index) throws SQLException {
        return new Told(
                row.getString("reference"),
                place(row),
                row.getString("content_digest"),
                row.getInt("releases"),
                row.getInt("changes_told"),
                row.getBoolean("end_told"),
                columns((String[]) row.getArray("withheld").getArray()));
    }

    private static Set<RegisterColumn> columns(String[] names) {
        Set<RegisterColumn> columns = EnumSet.noneOf(RegisterColumn.class);
        Arrays.stream(RegisterColumn.values())
                .filter(column -> List.of(names).contains(column.officialName()))
                .forEach(columns::add);
        return columns;
    }

    /** Notes that a contract or cycle stands in open contracting data, if that is not noted yet. */
    void enter(String reference, Place place) {
        jdbc.sql("""
                        insert into ocds_process (reference, ocid, number, tender_id)
                        values (?, ?, ?, ?)
                        on conflict (reference) do nothing
                        """)
                .params(reference, place.ocid().value(), place.number(), place.tender())
                .update();
    }

    /** Notes that a process has another id than the one that Octant made for it. */
    void move(String reference, Ocid ocid) {
        jdbc.sql("update ocds_process set former_ocid = ocid, ocid = ? where reference = ?")
                .params(ocid.value(), reference)
                .update();
    }

    /**
     * Notes what has been told of contracts, all in one go.
     *
     * @param told what has been told of each
     * @param sources the same contracts, in the same order, as they were when it was told
     */
    void note(List<Told> told, List<Source> sources) {
        jdbc.sql("""
                        insert into ocds_process as p (reference, ocid, number, tender_id, content_digest, releases,
                                                       changes_told, end_told, withheld, contract_id, facts_digest)
                        select reference, ocid, number, tender_id, content_digest, releases, changes_told, end_told,
                               string_to_array(withheld, ','), contract_id, facts_digest
                          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                               as t(reference, ocid, number, tender_id, content_digest, releases, changes_told, end_told,
                                    withheld, contract_id, facts_digest)
                        on conflict (reference) do update
                           set content_digest = excluded.content_digest, releases = excluded.releases,
                               changes_told = excluded.changes_told, end_told = excluded.end_told,
                               withheld = excluded.withheld, contract_id = excluded.contract_id,
                               facts_digest = excluded.facts_digest
                        """)
                .params(
                        column(told, Told::reference, String[]::new),
                        column(told, one -> one.place().ocid().value(), String[]::new),
                        column(told, one -> one.place().number(), Integer[]::new),
                        column(told, one -> one.place().tender(), String[]::new),
                        told.stream().map(Told::contentDigest).toArray(String[]::new),
                        column(told, Told::releases, Integer[]::new),
                        column(told, Told::changes, Integer[]::new),
                        column(told, Told::end, Boolean[]::new),
                        column(
                                told,
                                one -> one.withheld().stream()
                                        .map(RegisterColumn::officialName)
                                        .sorted()
                                        .collect(Collectors.joining(",")),
                                String[]::new),
                        column(sources, Source::contractId, Long[]::new),
                        column(sources, Source::digest, String[]::new))
                .update();
    }

    private static <T, V> V[] column(List<T> rows, Function<T, V> part, IntFunction<V[]> array) {
        return rows.stream().map(part).toArray(array);
    }
}
