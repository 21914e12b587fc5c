package council.procurement.portfolio;

import council.procurement.register.CycleStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases under way by the step at which they stand, since when, and how pressing they are. */
@Repository
class StandingCases {

    /** The first task of each case that is late or due soon. */
    private static final String PRESSING = """
            with pressing as (
                select distinct on (instance.business_key_)
                       instance.business_key_ as reference, task.due_date_ as due, task.name_ as next
                  from act_ru_task task
                  join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                 where task.due_date_ < :soon
                 order by instance.business_key_, task.due_date_),
            standing as (
                select cycle.business_key_ as reference, activity.act_id_ as activity, activity.start_time_ as since,
                       cycle.id_ as instance
                  from act_hi_actinst activity
                  join act_ru_execution cycle on cycle.id_ = activity.proc_inst_id_
                 where activity.end_time_ is null and activity.act_type_ = 'callActivity'
                   and activity.act_id_ = any(:activities))
            """;

    private static final String CASE = """
            select standing.reference, standing.activity, standing.since, pressing.due, pressing.next,
                   coalesce(procurement.title, cycle.title) as title
              from standing
              join cycle on cycle.reference = standing.reference
              left join procurement on procurement.reference = standing.reference
            """;

    private final JdbcClient jdbc;
    private final Moments moments;

    StandingCases(JdbcClient jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    /**
     * How many stand at a step.
     *
     * @param red how many of them are late
     * @param amber how many of them have something due soon
     * @param medianDays half of them are there for at least so many days; null if there are none
     * @param oldestDays the oldest is there for so many days; null if there are none
     */
    record Summary(
            CycleStep step,
            long count,
            long red,
            long amber,
            @Nullable Long medianDays,
            @Nullable Long oldestDays) {}

    /**
     * A case.
     *
     * @param days for how many whole days it has stood at the step
     * @param next the task that is late or due first; null where none is within fourteen days
     * @param due the day of that task
     */
    record Case(
            String reference,
            String title,
            CycleStep step,
            long days,
            Tone tone,
            @Nullable String next,
            @Nullable LocalDate due) {}

    private record Counted(CycleStep step, long count, long red, long amber, Instant median, Instant oldest) {}

    /** All eight steps, in their order. */
    List<Summary> bySteps() {
        Map<CycleStep, Counted> counted = bound(PRESSING + """
                        select case standing.activity when 'CallActivity_CloseOutDebrief' then 'CallActivity_TenderDebrief'
                                                      else standing.activity end as step,
                               count(*) as cases,
                               count(*) filter (where pressing.due < :now) as red,
                               count(*) filter (where pressing.due >= :now) as amber,
                               percentile_disc(0.5) within group (order by standing.since) as median,
                               min(standing.since) as oldest
                          from standing
                          left join pressing on pressing.reference = standing.reference
                         group by 1
                        """)
                .query((row, index) -> new Counted(
                        CycleStep.at(row.getString("step")).orElseThrow(),
                        row.getLong("cases"),
                        row.getLong("red"),
                        row.getLong("amber"),
                        row.getTimestamp("median").toInstant(),
                        row.getTimestamp("oldest").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::step, Function.identity()));
        return Arrays.stream(CycleStep.values())
                .map(step -> summary(step, counted.get(step)))
                .toList();
    }

    private Summary summary(CycleStep step, @Nullable Counted counted) {
        return counted == null
                ? new Summary(step, 0, 0, 0, null, null)
                : new Summary(
                        step,
                        counted.count(),
                        counted.red(),
                        counted.amber(),
                        moments.daysSince(counted.median()),
                        moments.daysSince(counted.oldest()));
    }

    /** The cases that are late or due soon, the most pressing first. */
    List<Case> pressing(int most) {
        return bound(PRESSING + CASE + """
                          join pressing on pressing.reference = standing.reference
                         order by pressing.due, standing.reference, standing.activity
                         limit :most
                        """)
                .param("most", most)
                .query(this::read)
                .list();
    }

    /**
     * All cases, the most pressing first, then those that stand longest.
     *
     * @param step only those at that step; null for all
     * @param tone only those that are so pressing; null for all
     */
    List<Case> all(@Nullable Integer step, @Nullable Tone tone) {
        return bound(
                        PRESSING + CASE + " left join pressing on pressing.reference = standing.reference"
                                + (tone == null ? "" : " where " + condition(tone))
                                + " order by pressing.due nulls last, standing.since, standing.reference, standing.activity",
                        Arrays.stream(CycleStep.values()).filter(one -> step == null || one.number() == step))
                .query(this::read)
                .list();
    }

    private static String condition(Tone tone) {
        return switch (tone) {
            case RED -> "pressing.due < :now";
            case AMBER -> "pressing.due >= :now";
            case NONE -> "pressing.due is null";
        };
    }

    private JdbcClient.StatementSpec bound(String sql) {
        return bound(sql, Arrays.stream(CycleStep.values()));
    }

    private JdbcClient.StatementSpec bound(String sql, Stream<CycleStep> steps) {
        return jdbc.sql(sql)
                .param("soon", moments.soon())
                .param("now", moments.now())
                .param(
                        "activities",
                        steps.flatMap(step -> step.nodes().stream()).toArray(String[]::new));
    }

    private Case read(ResultSet row, int index) throws SQLException {
        Timestamp due = row.getTimestamp("due");
        return new Case(
                row.getString("reference"),
                row.getString("title"),
                CycleStep.at(row.getString("activity")).orElseThrow(),
                moments.daysSince(row.getTimestamp("since").toInstant()),
                moments.tone(due),
                row.getString("next"),
                due == null ? null : moments.dayOf(due));
    }
}
