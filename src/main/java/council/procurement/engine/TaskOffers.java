package council.procurement.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open tasks that single people find in their lists although they belong to none of the groups the tasks are for, because
 * they stand in for somebody who does. That shows them the task; whether they may work on it {@link StandIns} says.
 */
@Repository
public class TaskOffers {

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final EngineVoice engine;

    TaskOffers(JdbcClient jdbc, TaskService tasks, EngineVoice engine) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.engine = engine;
    }

    /**
     * An open task that is for a group.
     *
     * @param task its id
     * @param number what tells its process from others under its reference
     * @param group id of the group
     */
    public record Waiting(String task, long number, String group) {}

    /**
     * A task that somebody finds in their list.
     *
     * @param task its id
     * @param person user name
     */
    public record Offer(String task, String person) {}

    /** The open tasks of a process with several instances under one reference, once for each group they are for. */
    public List<Waiting> waiting(String process) {
        return jdbc.sql("""
                        select task.id_, number.long_, link.group_id_
                          from act_ru_task task
                          join act_re_procdef definition on definition.id_ = task.proc_def_id_
                          join act_ru_identitylink link on link.task_id_ = task.id_ and link.group_id_ is not null
                          join act_ru_variable number
                            on number.proc_inst_id_ = task.proc_inst_id_ and number.name_ = 'number'
                         where definition.key_ = ?
                        """)
                .param(process)
                .query((row, index) ->
                        new Waiting(row.getString("id_"), row.getLong("long_"), row.getString("group_id_")))
                .list();
    }

    /** Offers the open tasks of a process to these people and to nobody else, apart from the groups they are for. */
    @Transactional
    public void keep(String process, Set<Offer> wanted) {
        Set<Offer> there = new HashSet<>(jdbc.sql("""
                        select task.id_, link.user_id_
                          from act_ru_task task
                          join act_re_procdef definition on definition.id_ = task.proc_def_id_
                          join act_ru_identitylink link on link.task_id_ = task.id_ and link.type_ = 'candidate'
                         where definition.key_ = ? and link.user_id_ is not null
                        """)
                .param(process)
                .query((row, index) -> new Offer(row.getString("id_"), row.getString("user_id_")))
                .list());
        engine.asOctant(() -> {
            wanted.stream()
                    .filter(offer -> !there.contains(offer))
                    .forEach(offer -> tasks.addCandidateUser(offer.task(), offer.person()));
            there.stream()
                    .filter(offer -> !wanted.contains(offer))
                    .forEach(offer -> tasks.deleteCandidateUser(offer.task(), offer.person()));
        });
    }
}
