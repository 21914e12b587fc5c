package council.procurement.step.engagement;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What came of asking whether needs have to be met by a contract at all; of each need the latest counts. */
@Repository
class NeedChallenges {

    private final JdbcClient jdbc;
    private final Clock clock;

    NeedChallenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param joins which contracts could be joined, and why they are or are not
     * @param droppedBecause why the need is to be dropped; null if it stands
     * @param keptBecause why it is kept although it was to be dropped; null if nobody said so
     * @param by who found it
     */
    record Challenge(
            String joins,
            @Nullable String droppedBecause,
            @Nullable String keptBecause,
            String by) {}

    /** Records that the need stands, or is to be dropped. */
    @Transactional
    void record(String reference, String joins, @Nullable String droppedBecause, String by) {
        jdbc.sql("""
                        insert into need_challenge (reference, outcome, joins, dropped_because, challenged_by, challenged_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reference,
                        droppedBecause == null ? "NEEDED" : "DROPPED",
                        joins,
                        droppedBecause,
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Records whether somebody else confirmed that the need is dropped. */
    @Transactional
    void confirm(String reference, boolean dropped, @Nullable String keptBecause, String by) {
        jdbc.sql("""
                        update need_challenge set confirmed = ?, kept_because = ?, confirmed_by = ?
                         where id = (select max(id) from need_challenge where reference = ?)
                        """).params(dropped, keptBecause, by, reference).update();
    }

    /** The latest; empty before the first. */
    Optional<Challenge> latest(String reference) {
        return jdbc.sql("select * from need_challenge where reference = ? order by id desc limit 1")
                .param(reference)
                .query((row, index) -> new Challenge(
                        row.getString("joins"),
                        row.getString("dropped_because"),
                        row.getString("kept_because"),
                        row.getString("challenged_by")))
                .optional();
    }
}
