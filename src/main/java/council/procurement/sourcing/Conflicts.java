package council.procurement.sourcing;

import council.procurement.reading.TransactionMemory;
import council.procurement.rules.CouncilTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The conflicts of interest known in procurements, and the versions of their conflicts assessments. */
@Repository
public class Conflicts {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Clock clock;
    private final Panel panel;
    private final ObjectProvider<ConfirmedConflicts> told;

    Conflicts(
            JdbcClient jdbc,
            TransactionMemory memory,
            Clock clock,
            Panel panel,
            ObjectProvider<ConfirmedConflicts> told) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
        this.panel = panel;
        this.told = told;
    }

    /**
     * A version of a conflicts assessment.
     *
     * @param version first, second, ... version
     * @param confirmedBy who confirmed that it is complete
     * @param confirmed when
     * @param occasion for which notice or gate
     * @param digest of what it covers
     * @param reviewOn the day on which it is looked at again; null where none was set
     */
    public record Assessment(
            int version,
            String confirmedBy,
            Instant confirmed,
            String occasion,
            String digest,
            @Nullable LocalDate reviewOn) {}

    /** The conflicts of a procurement in their order. */
    public List<ConflictOfInterest> of(String reference) {
        return memory.list(
                "select * from conflict_of_interest where reference = ? order by number",
                (row, index) -> new ConflictOfInterest(
                        row.getInt("number"),
                        row.getString("person"),
                        ConflictOfInterest.Nature.valueOf(row.getString("nature")),
                        row.getString("conflict"),
                        row.getString("mitigation")),
                reference);
    }

    /** Writes all conflicts of a procurement anew. */
    @Transactional
    public void write(String reference, List<ConflictOfInterest> conflicts, String by) {
        jdbc.sql("delete from conflict_of_interest where reference = ?")
                .param(reference)
                .update();
        for (ConflictOfInterest one : conflicts) {
            jdbc.sql("""
                            insert into conflict_of_interest
                                   (reference, number, person, nature, conflict, mitigation, noted_by, noted_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            reference,
                            one.number(),
                            one.person(),
                            one.nature().name(),
                            one.conflict(),
                            one.mitigation(),
                            by,
                            Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** Notes a conflict after those that are known, for somebody who need not be able to read them. */
    @Transactional
    public void note(
            String reference,
            String person,
            ConflictOfInterest.Nature nature,
            String conflict,
            String mitigation,
            String by) {
        jdbc.sql("""
                        insert into conflict_of_interest
                               (reference, number, person, nature, conflict, mitigation, noted_by, noted_at)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?
                          from conflict_of_interest
                         where reference = ?
                        """)
                .params(
                        reference,
                        person,
                        nature.name(),
                        conflict,
                        mitigation,
                        by,
                        Timestamp.from(clock.instant()),
                        reference)
                .update();
    }

    /**
     * As {@link #confirm(String, String, String, LocalDate)}, to be looked at again on the day that was set before, unless it is
     * over.
     */
    @Transactional
    public int confirmAgain(String reference, String occasion, String by) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        LocalDate reviewOn = assessment(reference)
                .map(Assessment::reviewOn)
                .filter(day -> day.isAfter(today))
                .orElse(null);
        return confirm(reference, occasion, by, reviewOn);
    }

    /**
     * Confirms that what is known of conflicts is complete, as a new version.
     *
     * @param occasion for which notice or gate
     * @param reviewOn the day on which it is looked at again; null for none in particular
     * @return the version
     */
    @Transactional
    public int confirm(String reference, String occasion, String by, @Nullable LocalDate reviewOn) {
        int version = jdbc.sql("""
                        insert into conflicts_assessment
                               (reference, version, confirmed_by, confirmed_at, occasion, digest, review_on)
                        select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?
                          from conflicts_assessment
                         where reference = ?
                        returning version
                        """)
                .params(
                        reference,
                        by,
                        Timestamp.from(clock.instant()),
                        occasion,
                        digest(reference),
                        reviewOn,
                        reference)
                .query(Integer.class)
                .single();
        Assessment confirmed = assessment(reference).orElseThrow();
        told.forEach(one -> one.confirmed(reference, confirmed));
        return version;
    }

    /** The latest version of the assessment; empty before the first. */
    public Optional<Assessment> assessment(String reference) {
        return memory.optional(
                "select * from conflicts_assessment where reference = ? order by version desc limit 1",
                (row, index) -> new Assessment(
                        row.getInt("version"),
                        row.getString("confirmed_by"),
                        row.getTimestamp("confirmed_at").toInstant(),
                        row.getString("occasion"),
                        row.getString("digest"),
                        row.getObject("review_on", LocalDate.class)),
                reference);
    }

    /** Whether conflicts were noted, declared or cleared since the latest version was confirmed; true before the first. */
    public boolean changedSinceConfirmed(String reference) {
        return assessment(reference)
                .map(latest -> !latest.digest().equals(digest(reference)))
                .orElse(true);
    }

    private String digest(String reference) {
        String all = Stream.of(of(reference), panel.of(reference), panel.former(reference))
                .flatMap(List::stream)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java comes without SHA-256", e);
        }
    }
}
