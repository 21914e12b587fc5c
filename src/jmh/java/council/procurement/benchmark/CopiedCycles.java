package council.procurement.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies of cycles that run: their process instances, tasks, timers, messages awaited and variables, as the engine would
 * have them if it had started each, and taken away again.
 */
final class CopiedCycles {

    /** The engine's tables in which a running cycle has rows, each with how a row is found to belong to an instance. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("act_ru_execution", "row.proc_inst_id_");
        TABLES.put("act_ru_task", "row.proc_inst_id_");
        TABLES.put(
                "act_ru_identitylink",
                "(select task.proc_inst_id_ from act_ru_task task where task.id_ = row.task_id_)");
        TABLES.put("act_ru_job", "row.process_instance_id_");
        TABLES.put("act_ru_event_subscr", "row.proc_inst_id_");
        TABLES.put("act_ru_variable", "row.proc_inst_id_");
    }

    private final JdbcClient owner;

    CopiedCycles(JdbcClient owner) {
        this.owner = owner;
    }

    /**
     * Copies every cycle whose first step that goes on is that activity of the cycle's process, which is not to be itself a
     * copy.
     *
     * @return how many cycles there are more by now
     */
    long add(String activity, int copies) {
        owner.sql("drop table if exists benchmark_instance").update();
        owner.sql("""
                        create table benchmark_instance as
                        select distinct instance.id_
                          from act_ru_execution step
                          join act_ru_execution process on process.id_ = step.proc_inst_id_
                          join act_ru_execution instance on instance.root_proc_inst_id_ = process.root_proc_inst_id_
                         where step.act_id_ = ? and step.id_ not like '%-copy-%'
                        """).param(activity).update();
        TABLES.forEach((table, instance) -> owner.sql("""
                        insert into %1$s
                        select copied.*
                          from %1$s row
                         cross join generate_series(1, ?) copy
                         cross join jsonb_populate_record(row, (
                                   select jsonb_object_agg(key, value || '-copy-' || copy)
                                     from jsonb_each_text(to_jsonb(row))
                                    where key in ('id_', 'root_proc_inst_id_', 'proc_inst_id_', 'process_instance_id_',
                                                  'execution_id_', 'parent_id_', 'super_exec_', 'task_id_', 'var_scope_',
                                                  'business_key_')
                                      and value is not null)) copied
                         where %2$s in (select id_ from benchmark_instance)
                        """.formatted(table, instance)).param(copies).update());
        tidy();
        return owner.sql("""
                        select count(*)
                          from act_ru_execution
                         where id_ = root_proc_inst_id_ and id_ like '%-copy-%' and proc_def_key_ = 'cycle'
                        """).query(Long.class).single();
    }

    /** Takes all copies away, those first that refer to others. */
    void remove() {
        var tables = new ArrayList<>(TABLES.keySet());
        Collections.reverse(tables);
        tables.forEach(table ->
                owner.sql("delete from %s where id_ like '%%-copy-%%'".formatted(table)).update());
        tidy();
    }

    /** Has the tasks of all copies so far wait for other teams than those of the cycles that were copied. */
    void giveToOthers(List<String> teams) {
        owner.sql("""
                        update act_ru_identitylink
                           set group_id_ = (?::text[])[1 + abs(hashtext(task_id_)) % ?]
                         where id_ like '%-copy-%' and group_id_ is not null
                        """)
                .params(teams.toArray(String[]::new), teams.size())
                .update();
        tidy();
    }

    private void tidy() {
        TABLES.keySet().forEach(table -> owner.sql("vacuum (analyze) " + table).update());
    }
}
