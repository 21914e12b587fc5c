package council.procurement.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks, each read in one go: every completion begins with it. */
@Component
class DeskTasks {

    private final JdbcClient jdbc;

    DeskTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open task of that id; empty if there is none, or none any more. */
    Optional<DeskTask> find(String id) {
        return jdbc.sql("""
                        select task.id_, task.task_def_key_, task.name_, task.assignee_, task.proc_def_id_,
                               definition.key_, task.proc_inst_id_, instance.business_key_,
                               array(select link.group_id_
                                       from act_ru_identitylink link
                                      where link.task_id_ = task.id_ and link.type_ = 'candidate'
                                        and link.group_id_ is not null
                                      order by 1) as teams
                          from act_ru_task task
                          join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                          join act_re_procdef definition on definition.id_ = task.proc_def_id_
                         where task.id_ = ?
                        """).param(id).query(DeskTasks::task).optional();
    }

    private static DeskTask task(ResultSet row, int index) throws SQLException {
        String instance = row.getString("proc_inst_id_");
        return new DeskTask(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("assignee_"),
                row.getString("proc_def_id_"),
                row.getString("key_"),
                instance,
                Objects.requireNonNull(
                        row.getString("business_key_"),
                        () -> "The process instance " + instance + " has no business key"),
                Arrays.asList((String[]) row.getArray("teams").getArray()));
    }
}
