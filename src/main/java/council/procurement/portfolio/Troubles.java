package council.procurement.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What Octant could not do by itself. */
@Repository
class Troubles {

    private final JdbcClient jdbc;
    private final Moments moments;

    Troubles(JdbcClient jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    /**
     * Something that went wrong and is not put right yet.
     *
     * @param reference the case; null where it is about none
     * @param what what could not be done
     * @param since since when
     * @param next what happens next, or who has to do what
     */
    record Trouble(@Nullable String reference, String what, LocalDate since, String next, Tone tone) {}

    /** Work in a process that failed: as often as it is tried, or once and is tried again. */
    record FailedWork(
            @Nullable String reference,
            String definition,
            String activity,
            String process,
            LocalDate since,
            int triesLeft,
            @Nullable LocalDate nextTry) {}

    /** All work that failed, the oldest first. */
    List<FailedWork> failedWork() {
        return jdbc.sql("""
                        select instance.business_key_ as reference, job.process_def_id_ as definition,
                               coalesce(job.failed_act_id_, part.act_id_) as activity, definition.name_ as process,
                               coalesce(incident.incident_timestamp_, job.create_time_) as since, job.retries_,
                               job.duedate_
                          from act_ru_job job
                          join act_re_procdef definition on definition.id_ = job.process_def_id_
                          left join act_ru_jobdef part on part.id_ = job.job_def_id_
                          left join act_ru_execution instance on instance.id_ = job.process_instance_id_
                          left join act_ru_incident incident
                            on incident.configuration_ = job.id_ and incident.incident_type_ = 'failedJob'
                         where job.retries_ = 0 or job.exception_stack_id_ is not null or job.exception_msg_ is not null
                         order by since, reference
                        """)
                .query((row, index) -> {
                    var due = row.getTimestamp("duedate_");
                    return new FailedWork(
                            row.getString("reference"),
                            row.getString("definition"),
                            row.getString("activity"),
                            row.getString("process"),
                            moments.dayOf(row.getTimestamp("since")),
                            row.getInt("retries_"),
                            due == null ? null : moments.dayOf(due));
                })
                .list();
    }

    /** Cycles that could not be begun, imports that failed, and notices that the platform did not take. */
    List<Trouble> others() {
        return jdbc.sql("""
                        select reference, 'The cycle could not be begun: ' || start_problem as what, opened_at as since,
                               'Whoever runs Octant has to put it right.' as next
                          from cycle
                         where started_at is null and start_problem is not null
                        union all
                        select null, 'The register file “' || file_name || '” was not taken in: ' || failure, finished_at,
                               'Whoever brought it in mends the file and brings it in again.'
                          from register_import
                         where state = 'FAILED' and finished_at > cast(:now as timestamptz) - interval '30 days'
                        union all
                        select owed.reference, 'A notice does not go out: ' || waiting.last_problem, waiting.queued_at,
                               'Octant tries again by itself.'
                          from notice_outbox waiting
                          join notice_obligation owed on owed.id = waiting.obligation_id
                         where waiting.state = 'WAITING' and waiting.last_problem is not null
                         order by since
                        """).param("now", moments.now()).query(this::read).list();
    }

    private Trouble read(ResultSet row, int index) throws SQLException {
        return new Trouble(
                row.getString("reference"),
                row.getString("what"),
                moments.dayOf(row.getTimestamp("since")),
                row.getString("next"),
                Tone.RED);
    }
}
