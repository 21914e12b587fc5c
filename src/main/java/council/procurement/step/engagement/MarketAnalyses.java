package council.procurement.step.engagement;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was learnt of the markets of procurements before they began. */
@Repository
class MarketAnalyses {

    private final JdbcClient jdbc;

    MarketAnalyses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was learnt.
     *
     * @param suppliers who could supply it
     * @param gap what is missing among them
     * @param how how the market is engaged; null if it is not, or nobody has said yet
     * @param noEngagement why it is not; null if it is, or nobody has said yet
     * @param plannedNotice whether a planned procurement notice is wanted
     * @param report what came of the engagement; null before
     */
    record Analysis(
            @Nullable String suppliers,
            @Nullable String gap,
            @Nullable String how,
            @Nullable String noEngagement,
            boolean plannedNotice,
            @Nullable String report) {}

    /** What was learnt; empty if nothing yet. */
    Optional<Analysis> find(String reference) {
        return jdbc.sql("select * from market_analysis where reference = ?")
                .param(reference)
                .query((row, index) -> new Analysis(
                        row.getString("suppliers"),
                        row.getString("gap"),
                        row.getString("engage_how"),
                        row.getString("no_engagement"),
                        row.getBoolean("planned_notice"),
                        row.getString("report")))
                .optional();
    }

    /** Records who could supply it. */
    @Transactional
    void suppliers(String reference, String suppliers, String gap) {
        jdbc.sql("""
                        insert into market_analysis (reference, suppliers, gap) values (?, ?, ?)
                            on conflict (reference) do update set suppliers = excluded.suppliers, gap = excluded.gap
                        """).params(reference, suppliers, gap).update();
    }

    /** Records how the market is engaged, or why not. */
    @Transactional
    void plan(String reference, @Nullable String how, @Nullable String noEngagement, boolean plannedNotice) {
        jdbc.sql("""
                        insert into market_analysis (reference, engage_how, no_engagement, planned_notice)
                        values (?, ?, ?, ?)
                            on conflict (reference) do update
                           set engage_how = excluded.engage_how, no_engagement = excluded.no_engagement,
                               planned_notice = excluded.planned_notice
                        """).params(reference, how, noEngagement, plannedNotice).update();
    }

    /** Records what came of the engagement. */
    @Transactional
    void report(String reference, String report, String levelled, LocalDate on) {
        jdbc.sql("update market_analysis set report = ?, levelled = ?, recorded_on = ? where reference = ?")
                .params(report, levelled, on, reference)
                .update();
    }
}
