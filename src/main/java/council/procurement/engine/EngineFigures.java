package council.procurement.engine;

import council.procurement.watch.Reading;
import council.procurement.watch.Readings;
import org.springframework.stereotype.Component;

/** What whoever runs Octant watches of tasks and of the work that the engine does by itself. */
@Component
class EngineFigures {

    private static final String OPEN = "octant.tasks.open";
    private static final String OPEN_TASKS = "Open tasks, by how long they are open";

    private final Reading reading;

    EngineFigures(Readings readings) {
        reading = readings.by("""
                        select tasks.*, jobs.*, (select count(*) from act_ru_incident) as incidents
                          from (select count(*) filter (where age < interval '1 day') as day,
                                       count(*) filter (where age >= interval '1 day' and age < interval '7 days') as week,
                                       count(*) filter (where age >= interval '7 days' and age < interval '30 days') as month,
                                       count(*) filter (where age >= interval '30 days') as longer,
                                       count(*) filter (where due_date_ < :now) as overdue,
                                       count(*) filter (where assignee_ is null) as unheld,
                                       coalesce(extract(epoch from max(age)), 0) as oldest
                                  from (select due_date_, assignee_, cast(:now as timestamp) - create_time_ as age
                                          from act_ru_task) open) tasks,
                               (select count(*) filter (where may_run and due_at <= :now) as due,
                                       count(*) filter (where may_run and due_at < cast(:now as timestamp) - interval '5 minutes')
                                           as late,
                                       coalesce(extract(epoch from cast(:now as timestamp)
                                               - min(due_at) filter (where may_run and due_at <= :now)), 0) as lateness,
                                       count(*) filter (where lock_exp_time_ > :now) as running,
                                       count(*) filter (where may_run and has_failed) as failing,
                                       count(*) filter (where retries_ = 0) as failed,
                                       count(*) filter (where may_run and type_ = 'timer' and due_at > :now) as timers
                                  from (select type_, retries_, lock_exp_time_, coalesce(duedate_, create_time_) as due_at,
                                               retries_ > 0 and suspension_state_ = 1 as may_run,
                                               exception_stack_id_ is not null or exception_msg_ is not null as has_failed
                                          from act_ru_job) work) jobs
                        """)
                .gauge(OPEN, "day", OPEN_TASKS, "age", "under a day")
                .gauge(OPEN, "week", OPEN_TASKS, "age", "1 to 6 days")
                .gauge(OPEN, "month", OPEN_TASKS, "age", "7 to 29 days")
                .gauge(OPEN, "longer", OPEN_TASKS, "age", "30 days and more")
                .gauge("octant.tasks.overdue", "overdue", "Open tasks whose day has passed")
                .gauge("octant.tasks.unheld", "unheld", "Open tasks that nobody has taken")
                .seconds("octant.tasks.oldest.age", "oldest", "How long the oldest open task is open")
                .gauge("octant.jobs.due", "due", "Timers and other work due and not carried out yet")
                .gauge(
                        "octant.jobs.late",
                        "late",
                        "Timers and other work due more than five minutes ago and not carried out")
                .seconds("octant.jobs.lateness", "lateness", "How long that work is due which is due for longest")
                .gauge("octant.jobs.running", "running", "Work that a node is carrying out")
                .gauge("octant.jobs.failing", "failing", "Work that failed and is tried again")
                .gauge(
                        "octant.jobs.failed",
                        "failed",
                        "Work that failed as often as it is tried, and waits for somebody")
                .gauge("octant.timers.waiting", "timers", "Timers that wait for their day")
                .gauge("octant.incidents", "incidents", "Open incidents");
    }

    /** The figures themselves. */
    Reading reading() {
        return reading;
    }
}
