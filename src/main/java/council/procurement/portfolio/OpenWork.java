package council.procurement.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open tasks by the team they are for, and by how long they are open. */
@Repository
class OpenWork {

    private final JdbcClient jdbc;
    private final Moments moments;

    OpenWork(JdbcClient jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    /**
     * How many tasks wait for a team.
     *
     * @param team id of the group
     * @param week open for less than a week
     * @param month open for a week to thirty days
     * @param longer open for longer
     * @param overdue past their day
     * @param unheld held by nobody
     */
    record Team(String team, long tasks, long week, long month, long longer, long overdue, long unheld) {}

    /**
     * How long tasks of a kind wait.
     *
     * @param medianDays half of those that are open are open for at least so many days
     * @param oldestDays the oldest is open for so many days
     */
    record Waiting(String task, String process, long tasks, long overdue, long medianDays, long oldestDays) {}

    /**
     * An open task.
     *
     * @param holder user name of who holds it; null if nobody does
     */
    record Open(
            String reference,
            String task,
            String process,
            @Nullable String holder,
            long days,
            @Nullable LocalDate due,
            Tone tone) {}

    /** What there is in all. */
    record Sum(long tasks, long overdue, long unheld, long unheldAndOverdue) {}

    /** Each task once, however many teams it is for. */
    Sum sum() {
        return jdbc.sql("""
                        select count(*) as tasks, count(*) filter (where due_date_ < :now) as overdue,
                               count(*) filter (where assignee_ is null) as unheld,
                               count(*) filter (where assignee_ is null and due_date_ < :now) as both
                          from act_ru_task
                        """)
                .param("now", moments.now())
                .query((row, index) -> new Sum(
                        row.getLong("tasks"), row.getLong("overdue"), row.getLong("unheld"), row.getLong("both")))
                .single();
    }

    /** By team, the one with most that is overdue first; a task for several teams counts for each. */
    List<Team> byTeam() {
        return jdbc.sql("""
                        select link.group_id_ as team, count(*) as tasks,
                               count(*) filter (where task.create_time_ > cast(:now as timestamp) - interval '7 days') as week,
                               count(*) filter (where task.create_time_ <= cast(:now as timestamp) - interval '30 days') as longer,
                               count(*) filter (where task.due_date_ < :now) as overdue,
                               count(*) filter (where task.assignee_ is null) as unheld
                          from act_ru_task task
                          join act_ru_identitylink link on link.task_id_ = task.id_ and link.group_id_ is not null
                         group by 1
                         order by overdue desc, tasks desc, team
                        """)
                .param("now", moments.now())
                .query((row, index) -> {
                    long tasks = row.getLong("tasks");
                    long week = row.getLong("week");
                    long longer = row.getLong("longer");
                    return new Team(
                            row.getString("team"),
                            tasks,
                            week,
                            tasks - week - longer,
                            longer,
                            row.getLong("overdue"),
                            row.getLong("unheld"));
                })
                .list();
    }

    /** By kind of task, those that wait longest first. */
    List<Waiting> byKind(int most) {
        return jdbc.sql("""
                        select task.name_ as task, definition.name_ as process, count(*) as tasks,
                               count(*) filter (where task.due_date_ < :now) as overdue,
                               percentile_disc(0.5) within group (order by task.create_time_) as median,
                               min(task.create_time_) as oldest
                          from act_ru_task task
                          join act_re_procdef definition on definition.id_ = task.proc_def_id_
                         group by 1, 2
                         order by median, task
                         limit :most
                        """)
                .param("now", moments.now())
                .param("most", most)
                .query((row, index) -> new Waiting(
                        row.getString("task"),
                        row.getString("process"),
                        row.getLong("tasks"),
                        row.getLong("overdue"),
                        moments.daysSince(row.getTimestamp("median").toInstant()),
                        moments.daysSince(row.getTimestamp("oldest").toInstant())))
                .list();
    }

    /**
     * The tasks themselves, the earliest due first.
     *
     * @param team only those for that group; null for all
     * @param task only those of that name; null for all
     * @param overdue only those past their day
     * @param unheld only those that nobody holds
     */
    List<Open> all(@Nullable String team, @Nullable String task, boolean overdue, boolean unheld) {
        return jdbc.sql("""
                        select instance.business_key_ as reference, task.name_ as task, definition.name_ as process,
                               task.assignee_, task.create_time_, task.due_date_
                          from act_ru_task task
                          join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                          join act_re_procdef definition on definition.id_ = task.proc_def_id_
                         where (cast(:team as text) is null
                                or exists (select from act_ru_identitylink link
                                            where link.task_id_ = task.id_ and link.group_id_ = :team))
                           and (cast(:task as text) is null or task.name_ = :task)
                           and (not :overdue or task.due_date_ < :now)
                           and (not :unheld or task.assignee_ is null)
                         order by task.due_date_ nulls last, task.create_time_, task.id_
                        """)
                .param("team", team)
                .param("task", task)
                .param("overdue", overdue)
                .param("unheld", unheld)
                .param("now", moments.now())
                .query((row, index) -> {
                    var due = row.getTimestamp("due_date_");
                    String reference = row.getString("reference");
                    return new Open(
                            reference == null ? "" : reference,
                            row.getString("task"),
                            row.getString("process"),
                            row.getString("assignee_"),
                            moments.daysSince(row.getTimestamp("create_time_").toInstant()),
                            due == null ? null : moments.dayOf(due),
                            moments.tone(due));
                })
                .list();
    }
}
