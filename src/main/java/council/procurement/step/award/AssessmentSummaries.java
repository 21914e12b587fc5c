package council.procurement.step.award;

import council.procurement.sourcing.ModeratedScores;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.Tenders;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every bidder whose tender was assessed is told about it, all at the same time.
 *
 * <p>Source: Procurement Act 2023 s50(3) to (6); Procurement Regulations 2024 (SI 2024/692) reg 31. Below the threshold the
 * same goes out as letters of award and regret.
 */
@Service
class AssessmentSummaries {

    private final JdbcClient jdbc;
    private final Tenders tenders;
    private final ModeratedScores scores;
    private final SummaryText text;
    private final AwardRequests requests;
    private final Awards awards;
    private final Clock clock;

    AssessmentSummaries(
            JdbcClient jdbc,
            Tenders tenders,
            ModeratedScores scores,
            SummaryText text,
            AwardRequests requests,
            Awards awards,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenders = tenders;
        this.scores = scores;
        this.text = text;
        this.requests = requests;
        this.awards = awards;
        this.clock = clock;
    }

    /**
     * A summary.
     *
     * @param tender number of the tender whose bidder it goes to
     * @param bidder name of that bidder
     * @param email where it goes; null if not known
     * @param content what it says
     * @param sent when it was sent; null before
     */
    record Summary(
            int tender,
            String bidder,
            @Nullable String email,
            String content,
            @Nullable Instant sent) {}

    /** Writes the summaries anew, from the moderated record; a tender that was not scored, as of a direct award, has none. */
    @Transactional
    void write(String reference) {
        int version = latest(reference) + 1;
        Tender winner = requests.recommended(reference);
        Set<Integer> assessed = scores.totals(reference).keySet();
        for (Tender tender : tenders.considered(reference)) {
            if (assessed.contains(tender.number())) {
                jdbc.sql("insert into assessment_summary (reference, version, tender, content, written_at)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(
                                reference,
                                version,
                                tender.number(),
                                text.of(reference, tender, winner),
                                Timestamp.from(clock.instant()))
                        .update();
            }
        }
    }

    /** The summaries that were written last, by number of the tender. */
    List<Summary> of(String reference) {
        return jdbc.sql("""
                        select s.tender, t.supplier, t.contact_email, s.content, s.sent_at
                          from assessment_summary s
                          join tender t on t.reference = s.reference and t.number = s.tender
                         where s.reference = ? and s.version = ?
                         order by s.tender
                        """)
                .params(reference, latest(reference))
                .query((row, index) -> new Summary(
                        row.getInt("tender"),
                        row.getString("supplier"),
                        row.getString("contact_email"),
                        row.getString("content"),
                        row.getTimestamp("sent_at") == null
                                ? null
                                : row.getTimestamp("sent_at").toInstant()))
                .list();
    }

    /** Notes that all of them were sent, at one moment. */
    @Transactional
    void sent(String reference, Instant at, String by) {
        jdbc.sql("update assessment_summary set sent_at = ? where reference = ? and version = ?")
                .params(Timestamp.from(at), reference, latest(reference))
                .update();
        awards.summariesSent(reference, at, by);
    }

    private int latest(String reference) {
        return jdbc.sql("select coalesce(max(version), 0) from assessment_summary where reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
    }
}
