package council.procurement.sourcing;

import council.procurement.reading.TransactionMemory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What panels agreed on. Whoever asks has made sure that the person behind the question may read the answer.
 */
@Repository
public class ModeratedScores {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Clock clock;
    private final AwardCriteria criteria;

    ModeratedScores(JdbcClient jdbc, TransactionMemory memory, Clock clock, AwardCriteria criteria) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
        this.criteria = criteria;
    }

    /** The agreed scores of a procurement, by tender and criterion. */
    public List<ModeratedScore> of(String reference) {
        return memory.list(
                "select * from moderated_score where reference = ? order by tender, criterion",
                (row, index) -> new ModeratedScore(
                        row.getInt("tender"),
                        row.getInt("criterion"),
                        row.getBigDecimal("score"),
                        row.getString("reason")),
                reference);
    }

    /** Writes a score, or writes it anew. */
    @Transactional
    public void write(String reference, ModeratedScore score, String by) {
        jdbc.sql("""
                        insert into moderated_score (reference, tender, criterion, score, reason, moderated_by, moderated_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                            on conflict (reference, tender, criterion) do update
                           set score = excluded.score, reason = excluded.reason,
                               moderated_by = excluded.moderated_by, moderated_at = excluded.moderated_at
                        """)
                .params(
                        reference,
                        score.tender(),
                        score.criterion(),
                        score.score(),
                        score.reason(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Removes a score that the panel has not agreed on after all. */
    @Transactional
    public void remove(String reference, int tender, int criterion) {
        jdbc.sql("delete from moderated_score where reference = ? and tender = ? and criterion = ?")
                .params(reference, tender, criterion)
                .update();
    }

    /**
     * What each tender gets in all: for each criterion its score's share of the scale times the weight, added up and
     * rounded half up to two places. Out of 100.
     *
     * @return by number of the tender; a tender without any score is not in it
     */
    public Map<Integer, BigDecimal> totals(String reference) {
        Map<Integer, AwardCriterion> byNumber =
                criteria.of(reference).stream().collect(Collectors.toMap(AwardCriterion::number, Function.identity()));
        return of(reference).stream()
                .collect(Collectors.groupingBy(
                        ModeratedScore::tender,
                        Collectors.mapping(
                                score -> weighted(score, byNumber),
                                Collectors.collectingAndThen(
                                        Collectors.reducing(BigDecimal.ZERO, BigDecimal::add),
                                        sum -> sum.setScale(2, RoundingMode.HALF_UP)))));
    }

    private static BigDecimal weighted(ModeratedScore score, Map<Integer, AwardCriterion> criteria) {
        AwardCriterion criterion = criteria.get(score.criterion());
        if (criterion == null) {
            return BigDecimal.ZERO;
        }
        return score.score()
                .multiply(criterion.weight())
                .divide(BigDecimal.valueOf(criterion.scale()), 10, RoundingMode.HALF_UP);
    }
}
