package council.procurement.step.tender;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.security.Turns;
import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.CriterionPart;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.Tenders;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores that single evaluators give. None is changed once it is submitted, whatever the panel agrees on later. */
@Service
class Scores {

    private final JdbcClient jdbc;
    private final Tenders tenders;
    private final AwardCriteria criteria;
    private final Seats seats;
    private final Turns turns;
    private final Clock clock;

    Scores(JdbcClient jdbc, Tenders tenders, AwardCriteria criteria, Seats seats, Turns turns, Clock clock) {
        this.jdbc = jdbc;
        this.tenders = tenders;
        this.criteria = criteria;
        this.seats = seats;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * What is scored: one tender by one criterion.
     *
     * @param tender the tender
     * @param criterion the criterion, of quality or social value
     */
    record Pair(Tender tender, AwardCriterion criterion) {

        /** What tells it from all others. */
        String key() {
            return tender.number() + "-" + criterion.number();
        }
    }

    /** All that is scored, by tender and criterion. */
    List<Pair> pairs(String reference) {
        List<AwardCriterion> scored = criteria.of(reference).stream()
                .filter(criterion -> criterion.part() != CriterionPart.PRICE)
                .toList();
        return tenders.considered(reference).stream()
                .flatMap(tender -> scored.stream().map(criterion -> new Pair(tender, criterion)))
                .toList();
    }

    /** What a person has written, submitted or not. */
    List<Score> of(String reference, String evaluator) {
        return jdbc.sql("""
                        select * from score
                         where reference = ? and evaluator = ?
                         order by tender, criterion
                        """)
                .params(reference, evaluator)
                .query((row, index) -> new Score(
                        row.getInt("tender"),
                        row.getInt("criterion"),
                        row.getString("evaluator"),
                        row.getBigDecimal("score"),
                        row.getString("reason")))
                .list();
    }

    /** All scores that were submitted, by tender, criterion and evaluator. */
    List<Score> submitted(String reference) {
        return seats.submitted(reference).stream()
                .flatMap(evaluator -> of(reference, evaluator).stream())
                .toList();
    }

    /**
     * Writes a person's scores anew, as long as they are not submitted.
     *
     * @throws RefusedSubmissionException if they are, or the person is none whose scores are awaited
     */
    @Transactional
    void write(String reference, String evaluator, List<Score> scores) {
        turns.take("scores of " + reference);
        refuseUnlessAwaited(reference, evaluator);
        jdbc.sql("delete from score where reference = ? and evaluator = ? and submitted_at is null")
                .params(reference, evaluator)
                .update();
        for (Score score : scores) {
            jdbc.sql("""
                            insert into score (reference, tender, criterion, evaluator, score, reason, written_at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            reference,
                            score.tender(),
                            score.criterion(),
                            evaluator,
                            score.points(),
                            score.reason(),
                            Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /**
     * Submits a person's scores for good.
     *
     * @throws RefusedSubmissionException if some are missing or have no reason, or they were submitted before
     */
    @Transactional
    void submit(String reference, String evaluator) {
        turns.take("scores of " + reference);
        refuseUnlessAwaited(reference, evaluator);
        List<String> written = of(reference, evaluator).stream()
                .filter(score -> !score.reason().isBlank())
                .map(score -> score.tender() + "-" + score.criterion())
                .toList();
        long missing = pairs(reference).stream()
                .filter(pair -> !written.contains(pair.key()))
                .count();
        if (missing > 0) {
            throw new RefusedSubmissionException("Your scores: in " + missing + (missing == 1 ? " row" : " rows")
                    + " the score or its reason is missing. Fill in all rows first.");
        }
        jdbc.sql("update score set submitted_at = ? where reference = ? and evaluator = ? and submitted_at is null")
                .params(Timestamp.from(clock.instant()), reference, evaluator)
                .update();
        seats.submit(reference, evaluator);
    }

    private void refuseUnlessAwaited(String reference, String evaluator) {
        if (seats.submitted(reference).contains(evaluator)) {
            throw new RefusedSubmissionException(
                    Ground.ALREADY_DONE, "Your scores are in. Nobody scores twice, and nothing of them is changed.");
        } else if (!seats.isAwaited(reference, evaluator)) {
            throw new RefusedSubmissionException(Ground.NOT_ALLOWED, "No scores of yours are awaited here.");
        }
    }
}
