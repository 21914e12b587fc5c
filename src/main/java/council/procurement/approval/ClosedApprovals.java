package council.procurement.approval;

import council.procurement.engine.ClosedTasks;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Approvals that somebody may not give: it is their own work, or they have filled a place already; see {@link SeatRules}. */
@Repository
class ClosedApprovals implements ClosedTasks {

    private static final String TASK = "Task_GiveApproval";

    private final JdbcClient jdbc;

    ClosedApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> closedTo(String person, String process, String task, Collection<Long> numbers) {
        if (numbers.isEmpty() || !process.equals(StandInsForApprovals.PROCESS) || !task.equals(TASK)) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        select approval from approval_author where person = :person and approval = any(:numbers)
                        union
                        select approval
                          from approval_decision
                         where (who = :person or stood_in_for = :person) and approval = any(:numbers)
                        """)
                .param("person", person)
                .param("numbers", numbers.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}
