package council.procurement.engine;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The instances of processes that are under way. */
@Repository
public class RunningInstances {

    private final JdbcClient jdbc;

    RunningInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The references of a process's instances by the numbers that tell those under one reference apart. */
    public Map<Long, String> numbersOf(String process) {
        return jdbc
                .sql("""
                        select number.long_, instance.business_key_
                          from act_ru_execution instance
                          join act_re_procdef definition on definition.id_ = instance.proc_def_id_
                          join act_ru_variable number
                            on number.proc_inst_id_ = instance.id_ and number.name_ = 'number'
                         where instance.id_ = instance.proc_inst_id_ and definition.key_ = ?
                        """)
                .param(process)
                .query((row, index) -> Map.entry(row.getLong("long_"), row.getString("business_key_")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** The numbers that tell the instances of a process under one reference apart. */
    public Set<Long> numbersOf(String process, String reference) {
        return Set.copyOf(
                jdbc.sql("""
                        select number.long_
                          from act_ru_execution instance
                          join act_re_procdef definition on definition.id_ = instance.proc_def_id_
                          join act_ru_variable number
                            on number.proc_inst_id_ = instance.id_ and number.name_ = 'number'
                         where instance.id_ = instance.proc_inst_id_ and definition.key_ = ?
                           and instance.business_key_ = ?
                        """).params(process, reference).query(Long.class).list());
    }
}
