package council.procurement.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timers that wait in the engine, by the contract or cycle they are for. */
@Repository
public class Timers {

    /** The variable that distinguishes several instances of one process under one reference. */
    public static final ProcessVariable<Long> NUMBER = ProcessVariable.wholeNumber("number");

    // The engine's query interface knows no business key for jobs, and no way to ask for many at once.
    private static final String ARMED = """
            select job.id_, instance.business_key_, definition.key_, job.handler_cfg_, job.duedate_,
                   coalesce(number.long_, 0) as number
              from act_ru_job job
              join act_ru_execution instance on instance.id_ = job.process_instance_id_
              join act_re_procdef definition on definition.id_ = job.process_def_id_
              left join act_ru_variable number
                on number.proc_inst_id_ = job.process_instance_id_ and number.name_ = 'number'
             where job.type_ = 'timer'
            """;

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final EngineVoice engine;

    Timers(JdbcClient jdbc, ManagementService management, EngineVoice engine) {
        this.jdbc = jdbc;
        this.management = management;
        this.engine = engine;
    }

    /** The timers that wait under a reference. */
    public List<ArmedTimer> of(String reference) {
        return jdbc.sql(ARMED + " and instance.business_key_ = ?")
                .param(reference)
                .query((row, index) -> timer(row))
                .list();
    }

    /** All timers that wait under any reference. */
    public List<ArmedTimer> all() {
        return jdbc.sql(ARMED + " and instance.business_key_ is not null")
                .query((row, index) -> timer(row))
                .list();
    }

    /**
     * Moves the timers under a reference to the moments at which they are to fire now, in the caller's transaction. A
     * timer of which nothing is said stays as it is.
     *
     * @param wanted when timers are to fire; those that do not wait at the moment are left out
     */
    public void rearm(String reference, Collection<ArmedTimer> wanted) {
        Map<String, Instant> due = wanted.stream().collect(Collectors.toMap(Timers::name, ArmedTimer::due));
        Map<String, Instant> moves = jdbc
                .sql(ARMED + " and instance.business_key_ = ?")
                .param(reference)
                .query((row, index) -> Map.entry(row.getString("id_"), timer(row)))
                .list()
                .stream()
                .filter(job -> due.containsKey(name(job.getValue())))
                .filter(job -> !job.getValue().due().equals(due.get(name(job.getValue()))))
                .collect(Collectors.toMap(Map.Entry::getKey, job -> due.get(name(job.getValue()))));
        engine.asOctant(() -> moves.forEach((job, moment) -> management.setJobDuedate(job, Date.from(moment), false)));
    }

    /** Whether the timer has fired in an instance of its process that is under way under its reference. */
    public boolean hasFired(ArmedTimer timer) {
        return jdbc.sql("""
                        select 1
                          from act_hi_procinst instance
                          join act_hi_actinst activity on activity.proc_inst_id_ = instance.id_
                         where instance.business_key_ = ? and instance.proc_def_key_ = ? and instance.end_time_ is null
                           and activity.act_id_ in ('Event_' || ?, 'BoundaryEvent_' || ?)
                         limit 1
                        """)
                .params(timer.reference(), timer.process(), timer.name(), timer.name())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static String name(ArmedTimer timer) {
        return timer.process() + "/" + timer.name() + "/" + timer.number();
    }

    private static ArmedTimer timer(ResultSet row) throws SQLException {
        return new ArmedTimer(
                row.getString("business_key_"),
                row.getString("key_"),
                row.getString("handler_cfg_").replaceFirst("^(Boundary)?Event_", ""),
                row.getInt("number"),
                row.getTimestamp("duedate_").toInstant());
    }
}
