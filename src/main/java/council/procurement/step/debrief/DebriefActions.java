package council.procurement.step.debrief;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What debriefs agreed to follow up. */
@Service
class DebriefActions {

    private final JdbcClient jdbc;
    private final Clock clock;

    DebriefActions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An action.
     *
     * @param text what is to be done
     * @param owner the name of the person who does it
     * @param due by when
     */
    record Action(String text, String owner, LocalDate due) {}

    /**
     * Adds an action to the debrief of the process instance.
     *
     * @throws RefusedSubmissionException if it is due before today
     */
    @Transactional
    void add(String process, Action action) {
        LocalDate today = today();
        if (action.due().isBefore(today)) {
            throw new RefusedSubmissionException("By when: give today or a later day.");
        }
        jdbc.sql("""
                        insert into debrief_action (debrief_id, number, action, owner, agreed_on, due_on)
                        select d.id,
                               (select coalesce(max(number), 0) + 1 from debrief_action where debrief_id = d.id),
                               ?, ?, ?, ?
                          from debrief d
                         where d.process_instance_id = ?
                        """)
                .params(action.text(), action.owner(), today, action.due(), process)
                .update();
    }

    /** The actions of the debrief of the process instance, in the order in which they were added. */
    List<Action> of(String process) {
        return jdbc.sql("""
                        select a.action, a.owner, a.due_on
                          from debrief_action a
                          join debrief d on d.id = a.debrief_id
                         where d.process_instance_id = ?
                         order by a.number
                        """).param(process).query(DebriefActions::action).list();
    }

    /** Strikes the actions of the debrief of the process instance, so that they can be written anew. */
    @Transactional
    void strike(String process) {
        jdbc.sql("""
                        delete from debrief_action
                         where debrief_id = (select id from debrief where process_instance_id = ?)
                        """).param(process).update();
    }

    /** The actions of accepted debriefs on the contract that are still open, soonest due first. */
    List<Action> open(ContractReference contract) {
        return jdbc.sql("""
                        select a.action, a.owner, a.due_on
                          from debrief_action a
                          join debrief d on d.id = a.debrief_id
                          join contract c on c.id = d.contract_id
                         where c.reference = ? and d.accepted and a.done_on is null
                         order by a.due_on, d.number, a.number
                        """)
                .param(contract.value())
                .query(DebriefActions::action)
                .list();
    }

    /** Notes that all actions of accepted debriefs on the contract are done. */
    @Transactional
    void allDone(ContractReference contract) {
        jdbc.sql("""
                        update debrief_action a
                           set done_on = ?
                          from debrief d
                          join contract c on c.id = d.contract_id
                         where d.id = a.debrief_id and c.reference = ? and d.accepted and a.done_on is null
                        """).params(today(), contract.value()).update();
    }

    private static Action action(ResultSet row, int index) throws SQLException {
        return new Action(row.getString("action"), row.getString("owner"), row.getObject("due_on", LocalDate.class));
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
