package council.procurement.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open tasks that cannot wait for the next summary, and whom they reach. */
@Repository
public class PressingWork {

    private final JdbcClient jdbc;
    private final Ladders ladders;

    PressingWork(JdbcClient jdbc, Ladders ladders) {
        this.jdbc = jdbc;
        this.ladders = ladders;
    }

    /**
     * Somebody whom a task reaches.
     *
     * @param task the task's id
     * @param person user name of who holds it; of each who may take it where nobody does
     */
    public record Reached(String task, String person) {}

    /**
     * The tasks that are about to lapse, and those that were opened because somebody else's work is late.
     *
     * @param after those with a last day count that are due after this
     * @param until and until then
     * @param openedSince those opened for late work count that are open since then or later
     */
    public List<Reached> of(Instant after, Instant until, Instant openedSince) {
        return jdbc.sql("""
                        with pressing as (
                            select task.id_, task.assignee_
                              from act_ru_task task
                              join act_re_procdef definition on definition.id_ = task.proc_def_id_
                             where task.suspension_state_ = 1
                               and (task.due_date_ > :after and task.due_date_ <= :until
                                    or task.create_time_ >= :since
                                       and definition.key_ || ' ' || task.task_def_key_ = any(:called)))
                        select id_, assignee_ as person
                          from pressing
                         where assignee_ is not null
                        union
                        select pressing.id_, coalesce(link.user_id_, member.user_id_)
                          from pressing
                          join act_ru_identitylink link on link.task_id_ = pressing.id_ and link.type_ = 'candidate'
                          left join act_id_membership member on member.group_id_ = link.group_id_
                         where pressing.assignee_ is null and coalesce(link.user_id_, member.user_id_) is not null
                         order by 1, 2
                        """)
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(until))
                .param("since", Timestamp.from(openedSince))
                .param("called", called())
                .query((row, index) -> new Reached(row.getString("id_"), row.getString("person")))
                .list();
    }

    /** The tasks that timers open beside a task that is late, each with its process. */
    private String[] called() {
        return ladders.all().stream()
                .flatMap(ladder -> ladder.rungs().stream()
                        .filter(rung -> !rung.ends())
                        .flatMap(rung -> rung.calls().stream())
                        .map(call -> ladder.process() + " " + call.key()))
                .flatMap(Stream::of)
                .distinct()
                .toArray(String[]::new);
    }
}
