package council.procurement.engine;

import council.procurement.security.Person;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open tasks by the contract or cycle they are about, asked for in one go rather than one by one. */
@Repository
public class OpenTasks {

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tasks under a reference, the most urgent first. */
    public List<OpenTask> under(String reference) {
        return jdbc.sql("""
                        select task.id_, task.name_, definition.key_, task.assignee_, task.create_time_, task.due_date_,
                               array(select link.group_id_
                                       from act_ru_identitylink link
                                      where link.task_id_ = task.id_ and link.group_id_ is not null
                                      order by 1) as groups
                          from act_ru_task task
                          join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                          join act_re_procdef definition on definition.id_ = task.proc_def_id_
                         where instance.business_key_ = ?
                         order by task.due_date_ nulls last, task.create_time_
                        """)
                .param(reference)
                .query((row, index) -> {
                    Timestamp due = row.getTimestamp("due_date_");
                    return new OpenTask(
                            row.getString("id_"),
                            row.getString("name_"),
                            row.getString("key_"),
                            Arrays.asList((String[]) row.getArray("groups").getArray()),
                            row.getString("assignee_"),
                            row.getTimestamp("create_time_").toInstant(),
                            due == null ? null : due.toInstant());
                })
                .list();
    }

    /** The references that tasks are about, by task id; only of tasks that are for one of the person's groups, or for them. */
    public Map<String, String> references(Collection<String> tasks, Person person) {
        if (tasks.isEmpty() || person.groups().isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select distinct task.id_, instance.business_key_
                          from act_ru_task task
                          join act_ru_identitylink link on link.task_id_ = task.id_
                          join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                         where task.id_ = any(?) and (link.group_id_ = any(?) or link.user_id_ = ?)
                           and instance.business_key_ is not null
                        """)
                .param(tasks.toArray(String[]::new))
                .param(person.groups().toArray(String[]::new))
                .param(person.id())
                .query((row, index) -> Map.entry(row.getString("id_"), row.getString("business_key_")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The numbers that tell instances under one reference apart, by the ids of tasks; those without one are left out. */
    public Map<String, Long> numbers(Collection<String> tasks) {
        return jdbc
                .sql("""
                        select task.id_, number.long_
                          from act_ru_task task
                          join act_ru_variable number on number.proc_inst_id_ = task.proc_inst_id_ and number.name_ = 'number'
                         where task.id_ = any(?) and number.long_ is not null
                        """)
                .param(tasks.toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString("id_"), row.getLong("long_")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** The ids of the model's nodes at which the instance of a process under a reference stands. */
    public List<String> standsAt(String reference, String process) {
        return jdbc.sql("""
                        select distinct token.act_id_
                          from act_ru_execution instance
                          join act_re_procdef definition on definition.id_ = instance.proc_def_id_
                          join act_ru_execution token on token.proc_inst_id_ = instance.id_
                         where instance.business_key_ = ? and definition.key_ = ? and token.act_id_ is not null
                           and (token.is_active_ or token.act_id_ like 'CallActivity%')
                        """).params(reference, process).query(String.class).list();
    }
}
