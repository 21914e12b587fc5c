package council.procurement.step.tender;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.Money;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import council.procurement.sourcing.Tenders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tenders whose price looks too low to perform for. None is disregarded before its supplier was told and had the chance to
 * show that it can (Procurement Act 2023 s19(3) to (5)).
 */
@Service
class LowTenders {

    private final JdbcClient jdbc;
    private final Tenders tenders;
    private final Prices prices;
    private final TenderStages stages;
    private final TenderProperties properties;
    private final Clock clock;

    LowTenders(
            JdbcClient jdbc,
            Tenders tenders,
            Prices prices,
            TenderStages stages,
            TenderProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenders = tenders;
        this.prices = prices;
        this.stages = stages;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Assesses the prices of all that are considered: scores them, and notes which look abnormally low.
     *
     * @return whether any does
     * @throws RefusedSubmissionException if a price is missing
     */
    @Transactional
    boolean assess(String reference, String by) {
        List<Integer> missing = prices.missing(reference);
        if (!missing.isEmpty()) {
            throw new RefusedSubmissionException(
                    "List of prices: " + (missing.size() == 1 ? "one tender has" : missing.size() + " tenders have")
                            + " no price yet. Enter all prices first.");
        }
        prices.score(reference);
        PriceScores all = prices.scores(reference);
        for (Tender tender : tenders.considered(reference)) {
            Money price = Objects.requireNonNull(tender.price());
            if (all.isLow(price, properties.abnormallyLowPercent())) {
                jdbc.sql("insert into low_tender (reference, tender, percent_below) values (?, ?, ?)")
                        .params(reference, tender.number(), all.percentBelowMean(price))
                        .update();
            }
        }
        stages.reach(reference, TenderStage.PRICED, by);
        return !of(reference).isEmpty();
    }

    /** Those that look abnormally low, by number. */
    List<LowTender> of(String reference) {
        return jdbc.sql("select * from low_tender where reference = ? order by tender")
                .param(reference)
                .query(LowTenders::read)
                .list();
    }

    /** Writes what was asked, answered and decided of one. */
    @Transactional
    void write(String reference, LowTender low, String by) {
        LowTender.Decision decision = low.decision();
        jdbc.sql("""
                        update low_tender
                           set asked_on = ?, answer_by = ?, explanation = ?, decision = ?, reason = ?, written_by = ?,
                               written_at = ?
                         where reference = ? and tender = ?
                        """)
                .params(
                        low.asked(),
                        low.answerBy(),
                        low.explanation(),
                        decision == null ? null : decision.name(),
                        low.reason(),
                        by,
                        Timestamp.from(clock.instant()),
                        reference,
                        low.tender())
                .update();
    }

    /** Refuses unless all of their suppliers were asked. */
    @Transactional(readOnly = true)
    void refuseUnlessAsked(String reference) {
        long left = of(reference).stream().filter(low -> low.asked() == null).count();
        if (left > 0) {
            throw new RefusedSubmissionException(
                    "List of low tenders: say of each when its supplier was asked, and by when it is to answer.");
        }
    }

    /**
     * Carries out what was decided: what is disregarded is set aside, and prices are scored anew without it.
     *
     * @throws RefusedSubmissionException if it is not decided of all
     */
    @Transactional
    void settle(String reference, String by) {
        List<LowTender> all = of(reference);
        if (all.stream().anyMatch(low -> low.decision() == null)) {
            throw new RefusedSubmissionException(
                    "List of low tenders: it is not decided of all whether they are kept.");
        }
        all.stream()
                .filter(low -> low.decision() == LowTender.Decision.DISREGARD)
                .forEach(low -> tenders.setAside(
                        reference, low.tender(), "Disregarded as abnormally low: " + low.reason(), by));
        prices.score(reference);
    }

    private static LowTender read(ResultSet row, int index) throws SQLException {
        @Nullable String decision = row.getString("decision");
        return new LowTender(
                row.getInt("tender"),
                row.getBigDecimal("percent_below"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getString("explanation"),
                decision == null ? null : LowTender.Decision.valueOf(decision),
                row.getString("reason"));
    }
}
