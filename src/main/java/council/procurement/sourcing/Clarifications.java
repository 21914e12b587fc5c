package council.procurement.sourcing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The questions of suppliers about tenders, and their answers. */
@Repository
public class Clarifications {

    private final JdbcClient jdbc;
    private final Clock clock;

    Clarifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The questions about a tender in their order. */
    public List<Clarification> of(String reference) {
        return jdbc.sql("select * from clarification where reference = ? order by number")
                .param(reference)
                .query((row, index) -> new Clarification(
                        row.getInt("number"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getString("question"),
                        row.getString("answer"),
                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }

    /** Writes all questions about a tender anew. */
    @Transactional
    public void write(String reference, List<Clarification> clarifications, String by) {
        jdbc.sql("delete from clarification where reference = ?")
                .param(reference)
                .update();
        for (Clarification one : clarifications) {
            jdbc.sql("""
                            insert into clarification
                                   (reference, number, asked_on, question, answer, answered_on, written_by, written_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            reference,
                            one.number(),
                            one.asked(),
                            one.question(),
                            one.answer(),
                            one.answered(),
                            by,
                            Timestamp.from(clock.instant()))
                    .update();
        }
    }
}
