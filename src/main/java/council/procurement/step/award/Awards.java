package council.procurement.step.award;

import council.procurement.reading.TransactionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on record of awards, from the approval to the signature. */
@Repository
class Awards {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;

    Awards(JdbcClient jdbc, TransactionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /**
     * An award.
     *
     * @param summariesSent when assessment summaries were sent; null before
     * @param mayEnterFrom first day on which the contract may be entered into; null before that is known
     * @param enterBecause why not before, as the rule says it
     * @param indicatorsReason why performance cannot be assessed by indicators; null where it can
     * @param stoppedBecause why it was stopped; null while it goes on
     * @param settledBecause what was decided on that
     * @param signature the signature; null before
     */
    record Award(
            @Nullable Instant summariesSent,
            @Nullable LocalDate mayEnterFrom,
            @Nullable String enterBecause,
            @Nullable String indicatorsReason,
            @Nullable String stoppedBecause,
            @Nullable String settledBecause,
            @Nullable Signature signature) {}

    /** How a contract is entered into. */
    enum SignedAs {
        SIGNED,
        SEALED
    }

    /**
     * A signature.
     *
     * @param as signed or sealed
     * @param entered day on which the contract was entered into
     * @param starts its first day
     * @param ends its last day without extensions
     * @param noticeDays days of notice it asks for; null if none is stated
     * @param optionMonths months of each option to extend it
     */
    record Signature(
            SignedAs as,
            LocalDate entered,
            LocalDate starts,
            LocalDate ends,
            @Nullable Integer noticeDays,
            List<Integer> optionMonths) {}

    /** Opens the record of an award that is asked for, or clears what an earlier attempt left. */
    void asked(String reference) {
        jdbc.sql("""
                        insert into award (reference) values (?)
                            on conflict (reference) do update
                           set summaries_sent_at = null, summaries_sent_by = null, may_enter_from = null,
                               enter_because = null, debarment_checked_on = null, debarment_checked_by = null,
                               stopped_because = null
                        """).param(reference).update();
    }

    Award get(String reference) {
        return memory.optional("select * from award where reference = ?", Awards::award, reference)
                .orElseThrow(() -> new IllegalStateException("No award was asked for under " + reference));
    }

    /** Whether the contract of that award may be entered into from some day, and is not yet. */
    boolean isForming(String reference) {
        return memory.single(
                        "select count(*) from award where reference = ? and may_enter_from is not null and signed_as is null"
                                + " and stopped_because is null",
                        Long.class,
                        reference)
                > 0;
    }

    void summariesSent(String reference, Instant at, String by) {
        jdbc.sql("update award set summaries_sent_at = ?, summaries_sent_by = ? where reference = ?")
                .params(Timestamp.from(at), by, reference)
                .update();
    }

    void mayEnter(String reference, LocalDate from, String because, @Nullable LocalDate published) {
        jdbc.sql("update award set may_enter_from = ?, enter_because = ?, notice_published_on = ? where reference = ?")
                .params(from, because, published, reference)
                .update();
    }

    void withoutIndicators(String reference, @Nullable String because) {
        jdbc.sql("update award set indicators_reason = ? where reference = ?")
                .params(because, reference)
                .update();
    }

    void debarmentChecked(String reference, LocalDate on, String by) {
        jdbc.sql("update award set debarment_checked_on = ?, debarment_checked_by = ? where reference = ?")
                .params(on, by, reference)
                .update();
    }

    void stopped(String reference, String because) {
        jdbc.sql("update award set stopped_because = ? where reference = ?")
                .params(because, reference)
                .update();
    }

    void settled(String reference, String because) {
        jdbc.sql("update award set settled_because = ? where reference = ?")
                .params(because, reference)
                .update();
    }

    void signed(String reference, Signature signature, String by) {
        jdbc.sql("""
                        update award
                           set signed_as = ?, signed_by = ?, entered_on = ?, starts_on = ?, ends_on = ?, notice_days = ?,
                               option_months = ?
                         where reference = ?
                        """)
                .params(signature.as().name(), by, signature.entered(), signature.starts(), signature.ends())
                .param(signature.noticeDays())
                .param(signature.optionMonths().toArray(Integer[]::new))
                .param(reference)
                .update();
    }

    private static Award award(ResultSet row, int index) throws SQLException {
        Timestamp sent = row.getTimestamp("summaries_sent_at");
        return new Award(
                sent == null ? null : sent.toInstant(),
                row.getObject("may_enter_from", LocalDate.class),
                row.getString("enter_because"),
                row.getString("indicators_reason"),
                row.getString("stopped_because"),
                row.getString("settled_because"),
                row.getString("signed_as") == null ? null : signature(row));
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                SignedAs.valueOf(row.getString("signed_as")),
                row.getObject("entered_on", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("notice_days", Integer.class),
                List.of((Integer[]) row.getArray("option_months").getArray()));
    }
}
