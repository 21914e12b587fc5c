package council.procurement.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the process of a case came to nodes of its model, and when it left them, as long as the engine keeps its history. */
@Repository
public class NodeStays {

    private final JdbcClient jdbc;

    NodeStays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stay at a node.
     *
     * @param node the node's id in the model
     * @param from when the process came there
     * @param until when it left; null while it is there
     * @param cancelled whether it left because the node was given up, and not because it was done
     */
    public record Stay(String node, Instant from, @Nullable Instant until, boolean cancelled) {}

    /**
     * The stays of a case's instances of a process at some nodes, earliest first; none where the case never had such an
     * instance, or its history is not kept any more.
     *
     * @param process id of the process
     * @param nodes ids of the nodes
     */
    public List<Stay> of(String reference, String process, List<String> nodes) {
        return jdbc.sql("""
                        select stay.act_id_, stay.start_time_, stay.end_time_, stay.act_inst_state_ = 2 as cancelled
                          from act_hi_procinst instance
                          join act_hi_actinst stay on stay.proc_inst_id_ = instance.id_ and stay.act_id_ = any(?)
                         where instance.business_key_ = ? and instance.proc_def_key_ = ?
                         order by stay.start_time_, stay.sequence_counter_
                        """)
                .param(nodes.toArray(String[]::new))
                .params(reference, process)
                .query((row, index) -> {
                    Timestamp end = row.getTimestamp("end_time_");
                    return new Stay(
                            row.getString("act_id_"),
                            row.getTimestamp("start_time_").toInstant(),
                            end == null ? null : end.toInstant(),
                            row.getBoolean("cancelled"));
                })
                .list();
    }
}
