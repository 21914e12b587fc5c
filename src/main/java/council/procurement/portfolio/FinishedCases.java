package council.procurement.portfolio;

import council.procurement.register.CycleStep;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cycles that are closed, and how long their steps took. */
@Repository
class FinishedCases {

    private final JdbcClient jdbc;
    private final Moments moments;

    FinishedCases(JdbcClient jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    /**
     * A cycle that is closed.
     *
     * @param outcome how it ended, in words
     */
    record Finished(String reference, String title, LocalDate opened, LocalDate closed, long days, String outcome) {}

    /**
     * How long a step took in the cycles that left it in a year.
     *
     * @param medianDays half of them took at most so many days
     * @param longestDays the longest took so many days
     */
    record Took(CycleStep step, int year, long cases, long medianDays, long longestDays) {}

    /** How often which outcome came in a year. */
    record Outcomes(int year, String outcome, long cases) {}

    /** By year and step. */
    List<Took> byStep() {
        return jdbc.sql("""
                        select case act_id_ when 'CallActivity_CloseOutDebrief' then 'CallActivity_TenderDebrief'
                                            else act_id_ end as step,
                               extract(year from end_time_)::int as year, count(*) as cases,
                               extract(epoch from percentile_disc(0.5) within group (order by end_time_ - start_time_))
                                   / 86400 as median_days,
                               extract(epoch from max(end_time_ - start_time_)) / 86400 as longest_days
                          from act_hi_actinst
                         where act_type_ = 'callActivity' and end_time_ is not null and act_id_ = any(?)
                           and act_inst_state_ <> 2
                         group by 1, 2
                         order by 2, 1
                        """)
                .param(CycleStep.allNodes().toArray(String[]::new))
                .query((row, index) -> new Took(
                        CycleStep.at(row.getString("step")).orElseThrow(),
                        row.getInt("year"),
                        row.getLong("cases"),
                        row.getLong("median_days"),
                        row.getLong("longest_days")))
                .list();
    }

    /** By year and outcome. */
    List<Outcomes> byOutcome() {
        return jdbc.sql("""
                        select extract(year from closed_at at time zone 'Europe/London')::int as year, outcome,
                               count(*) as cases
                          from cycle
                         where closed_at is not null
                         group by 1, 2
                         order by 1, 2
                        """)
                .query((row, index) ->
                        new Outcomes(row.getInt("year"), words(row.getString("outcome")), row.getLong("cases")))
                .list();
    }

    /**
     * The closed cycles, the latest first.
     *
     * @param year only those closed in that year; null for all
     */
    List<Finished> all(@Nullable Integer year) {
        return jdbc.sql("""
                        select reference, title, opened_at, closed_at, outcome
                          from cycle
                         where closed_at is not null
                           and (cast(:year as int) is null
                                or extract(year from closed_at at time zone 'Europe/London') = :year)
                         order by closed_at desc, reference
                        """)
                .param("year", year)
                .query((row, index) -> {
                    LocalDate opened = moments.dayOf(row.getTimestamp("opened_at"));
                    LocalDate closed = moments.dayOf(row.getTimestamp("closed_at"));
                    return new Finished(
                            row.getString("reference"),
                            row.getString("title"),
                            opened,
                            closed,
                            closed.toEpochDay() - opened.toEpochDay(),
                            words(row.getString("outcome")));
                })
                .list();
    }

    private static String words(String outcome) {
        return switch (outcome) {
            case "COMPLETED" -> "Completed";
            case "ABANDONED" -> "Abandoned";
            case "NO_CONTRACT" -> "Ended without a contract";
            default -> throw new IllegalStateException("No cycle ends with " + outcome);
        };
    }
}
