package council.procurement.step.tender;

import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.PanelPart;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Evaluators of quality at work: whose scores are in, and who stood down. */
@Repository
class Seats {

    /** How many evaluators score each tender at least, so that no single one decides. */
    static final int LEAST = 2;

    private final JdbcClient jdbc;
    private final Panel panel;
    private final Clock clock;

    Seats(JdbcClient jdbc, Panel panel, Clock clock) {
        this.jdbc = jdbc;
        this.panel = panel;
        this.clock = clock;
    }

    /** Gives a seat to each evaluator of quality who has none yet. */
    @Transactional
    void take(String reference) {
        for (PanelMember member : panel.of(reference)) {
            if (member.part() == PanelPart.QUALITY) {
                jdbc.sql("""
                                insert into evaluator_seat (reference, person, seated_at)
                                values (?, ?, ?)
                                    on conflict (reference, person) do nothing
                                """)
                        .params(reference, member.person(), Timestamp.from(clock.instant()))
                        .update();
            }
        }
    }

    /** Whether that person's scores are awaited. */
    boolean isAwaited(String reference, String person) {
        return awaited(reference).contains(person);
    }

    /** Those whose scores are awaited. */
    List<String> awaited(String reference) {
        return jdbc.sql("""
                        select person from evaluator_seat
                         where reference = ? and submitted_at is null and stood_down_at is null
                         order by person
                        """).param(reference).query(String.class).list();
    }

    /** Those whose scores are in, in the order of their names. */
    List<String> submitted(String reference) {
        return jdbc.sql("""
                        select person from evaluator_seat
                         where reference = ? and submitted_at is not null
                         order by person
                        """).param(reference).query(String.class).list();
    }

    /** Notes that the person's scores are in. */
    @Transactional
    void submit(String reference, String person) {
        jdbc.sql("update evaluator_seat set submitted_at = ? where reference = ? and person = ?")
                .params(Timestamp.from(clock.instant()), reference, person)
                .update();
    }

    /** Notes that the person does not score, and why; what they have written so far does not count. */
    @Transactional
    void standDown(String reference, String person, String because, String by) {
        jdbc.sql("""
                        update evaluator_seat
                           set stood_down_at = ?, stood_down_by = ?, stood_down_because = ?
                         where reference = ? and person = ? and submitted_at is null
                        """)
                .params(Timestamp.from(clock.instant()), by, because, reference, person)
                .update();
    }
}
