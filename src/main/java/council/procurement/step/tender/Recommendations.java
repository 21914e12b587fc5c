package council.procurement.step.tender;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.ModeratedScores;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import council.procurement.sourcing.Tenders;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is recommended once all is scored: an award to the most advantageous tender, or none. */
@Service
class Recommendations {

    private final JdbcClient jdbc;
    private final Tenders tenders;
    private final AwardCriteria criteria;
    private final ModeratedScores moderated;
    private final Procurements procurements;
    private final TenderStages stages;
    private final Clock clock;

    Recommendations(
            JdbcClient jdbc,
            Tenders tenders,
            AwardCriteria criteria,
            ModeratedScores moderated,
            Procurements procurements,
            TenderStages stages,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenders = tenders;
        this.criteria = criteria;
        this.moderated = moderated;
        this.procurements = procurements;
        this.stages = stages;
        this.clock = clock;
    }

    /**
     * A tender with what it got in all.
     *
     * @param tender the tender
     * @param total out of 100
     */
    record Ranked(Tender tender, BigDecimal total) {}

    /** All that are considered and scored, the best first; none before prices are assessed. */
    @Transactional(readOnly = true)
    List<Ranked> ranking(String reference) {
        if (!stages.reached(reference, TenderStage.PRICED)) {
            return List.of();
        }
        Map<Integer, BigDecimal> totals = moderated.totals(reference);
        return tenders.considered(reference).stream()
                .map(tender -> new Ranked(tender, totals.getOrDefault(tender.number(), BigDecimal.ZERO)))
                .sorted(Comparator.comparing(Ranked::total)
                        .reversed()
                        .thenComparing(ranked -> ranked.tender().number()))
                .toList();
    }

    /**
     * Recommends an award.
     *
     * @throws RefusedSubmissionException if the tender is not the most advantageous, or anything is not scored
     */
    @Transactional
    void award(String reference, int number, String reasons, String by) {
        List<Ranked> ranking = ranking(reference);
        if (ranking.isEmpty()) {
            throw new RefusedSubmissionException("Recommendation: no tender is left to be awarded anything.");
        }
        long scored = moderated.of(reference).stream()
                .filter(score -> ranking.stream().anyMatch(one -> one.tender().number() == score.tender()))
                .count();
        if (scored != (long) ranking.size() * criteria.of(reference).size()) {
            throw new RefusedSubmissionException(
                    "Recommendation: not every tender has a score for every criterion that was published to bidders.");
        }
        BigDecimal best = ranking.get(0).total();
        boolean isBest = ranking.stream()
                .filter(one -> one.total().compareTo(best) == 0)
                .anyMatch(one -> one.tender().number() == number);
        if (!isBest) {
            throw new RefusedSubmissionException(
                    "Number of the tender: a contract is awarded to the most advantageous tender,"
                            + " the first of the ranking (Procurement Act 2023 s19(1)). Give its number.");
        }
        record(reference, number, reasons, by);
        procurements.recommended(reference, number);
        stages.reach(reference, TenderStage.RECOMMENDED, by);
    }

    /** Recommends to award nothing; somebody else has to confirm it. */
    @Transactional
    void nothing(String reference, String reasons, String by) {
        record(reference, null, reasons, by);
        procurements.recommended(reference, null);
    }

    private void record(String reference, @Nullable Integer tender, String reasons, String by) {
        jdbc.sql("""
                        insert into recommendation (reference, number, tender, reasons, recommended_by, recommended_at)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?
                          from recommendation
                         where reference = ?
                        """)
                .params(reference, tender, reasons, by, Timestamp.from(clock.instant()), reference)
                .update();
    }

    /** The reasons of the latest recommendation. */
    @Transactional(readOnly = true)
    String reasons(String reference) {
        return jdbc.sql("select reasons from recommendation where reference = ? order by number desc limit 1")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** What is to be considered again since the latest recommendation was not confirmed; empty if nothing. */
    @Transactional(readOnly = true)
    String sentBack(String reference) {
        return jdbc.sql("""
                        select comment
                          from recommendation
                         where reference = ? and confirmed = false
                         order by number desc
                         limit 1
                        """).param(reference).query(String.class).optional().orElse("");
    }

    /** Whether it is confirmed that nothing is awarded. */
    @Transactional
    void answer(String reference, boolean confirmed, @Nullable String comment, String by) {
        jdbc.sql("""
                        update recommendation
                           set confirmed = ?, confirmed_by = ?, confirmed_at = ?, comment = ?
                         where reference = ?
                           and number = (select max(number) from recommendation where reference = ?)
                        """)
                .params(confirmed, by, Timestamp.from(clock.instant()), comment, reference, reference)
                .update();
        if (confirmed) {
            stages.reach(reference, TenderStage.RECOMMENDED, by);
        }
    }
}
