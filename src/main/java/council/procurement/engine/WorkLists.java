package council.procurement.engine;

import council.procurement.security.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What one person has to do or may take: the open tasks they hold, and those that nobody holds and that wait for one of
 * their groups or for them as a stand-in. A task that they may not do because they did the work it looks at is left out.
 */
@Repository
public class WorkLists {

    private static final String SELECT = """
            select task.id_, task.task_def_key_, task.name_, task.assignee_, task.proc_def_id_, definition.key_,
                   task.proc_inst_id_, instance.business_key_, task.create_time_, task.due_date_, number.long_,
                   array(select link.group_id_
                           from act_ru_identitylink link
                          where link.task_id_ = task.id_ and link.type_ = 'candidate' and link.group_id_ is not null
                          order by 1) as teams
              from act_ru_task task
              join act_ru_execution instance on instance.id_ = task.proc_inst_id_
              join act_re_procdef definition on definition.id_ = task.proc_def_id_
              left join act_ru_variable number
                on number.execution_id_ = task.proc_inst_id_ and number.name_ = 'number'
             where task.suspension_state_ = 1 and instance.business_key_ is not null
               and (task.assignee_ = :person
                    or task.assignee_ is null
                       and exists (select 1
                                     from act_ru_identitylink link
                                    where link.task_id_ = task.id_ and link.type_ = 'candidate'
                                      and (link.group_id_ = any(:groups) or link.user_id_ = :person)))
             order by task.due_date_ nulls last, task.create_time_, task.id_
            """;

    private final JdbcClient jdbc;
    private final FourEyes fourEyes;
    private final ObjectProvider<ClosedTasks> closed;

    WorkLists(JdbcClient jdbc, FourEyes fourEyes, ObjectProvider<ClosedTasks> closed) {
        this.jdbc = jdbc;
        this.fourEyes = fourEyes;
        this.closed = closed;
    }

    private record Found(DeskTask task, @Nullable Long number, WorkItem item) {

        private String kind() {
            return task.process() + " " + task.key();
        }
    }

    /** The tasks, the most urgent first; those without a last day after all others. */
    public List<WorkItem> of(Person person) {
        List<Found> found = jdbc.sql(SELECT)
                .param("person", person.id())
                .param("groups", person.groups().toArray(String[]::new))
                .query(WorkLists::found)
                .list();
        Set<Found> barred = found.stream()
                .filter(one -> !one.item().held())
                .collect(Collectors.groupingBy(Found::kind))
                .values()
                .stream()
                .flatMap(alike -> barred(person, alike).stream())
                .collect(Collectors.toSet());
        return found.stream()
                .filter(one -> !barred.contains(one))
                .map(Found::item)
                .toList();
    }

    /** Of tasks of one kind, those that the person may not do. */
    private Set<Found> barred(Person person, List<Found> alike) {
        List<Long> numbers =
                alike.stream().map(Found::number).filter(Objects::nonNull).toList();
        DeskTask one = alike.get(0).task();
        Set<Long> shut = closed.stream()
                .flatMap(known -> known.closedTo(person.id(), one.process(), one.key(), numbers).stream())
                .collect(Collectors.toSet());
        return alike.stream()
                .filter(task -> (task.number() != null && shut.contains(task.number()))
                        || fourEyes.didWorkLookedAtBy(person, task.task()))
                .collect(Collectors.toSet());
    }

    private static Found found(ResultSet row, int index) throws SQLException {
        List<String> teams = Arrays.asList((String[]) row.getArray("teams").getArray());
        Timestamp due = row.getTimestamp("due_date_");
        String holder = row.getString("assignee_");
        var task = new DeskTask(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                holder,
                row.getString("proc_def_id_"),
                row.getString("key_"),
                row.getString("proc_inst_id_"),
                row.getString("business_key_"),
                teams);
        return new Found(
                task,
                row.getObject("long_", Long.class),
                new WorkItem(
                        task.id(),
                        task.key(),
                        task.name(),
                        task.process(),
                        task.reference(),
                        holder != null,
                        teams,
                        row.getTimestamp("create_time_").toInstant(),
                        due == null ? null : due.toInstant()));
    }
}
