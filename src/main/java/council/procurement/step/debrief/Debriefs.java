package council.procurement.step.debrief;

import council.procurement.register.ContractReference;
import council.procurement.register.CycleStep;
import council.procurement.register.Lessons;
import council.procurement.rules.CouncilTime;
import council.procurement.timeline.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The debriefs on contracts, one per process instance, and what becomes of their lessons. */
@Service
class Debriefs {

    private final JdbcClient jdbc;
    private final Lessons lessons;
    private final Timeline timeline;
    private final Clock clock;

    Debriefs(JdbcClient jdbc, Lessons lessons, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.lessons = lessons;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Records what was found. Where the debrief was recorded before and sent back, this takes its place and awaits a
     * review of its own.
     */
    @Transactional
    void record(ContractReference contract, String process, Occasion occasion, Debrief.Findings findings, String who) {
        jdbc.sql("""
                        insert into debrief (contract_id, number, occasion, process_instance_id,
                                             went_well, went_badly, lesson, step, recorded_by, recorded_on)
                        select c.id, (select coalesce(max(number), 0) + 1 from debrief where contract_id = c.id),
                               ?, ?, ?, ?, ?, ?, ?, ?
                          from contract c
                         where c.reference = ?
                            on conflict (process_instance_id) do update
                           set went_well = excluded.went_well, went_badly = excluded.went_badly,
                               lesson = excluded.lesson, step = excluded.step,
                               recorded_by = excluded.recorded_by, recorded_on = excluded.recorded_on,
                               reviewed_by = null, reviewed_on = null, accepted = null
                        """)
                .params(
                        occasion.name(),
                        process,
                        findings.wentWell(),
                        findings.wentBadly(),
                        findings.lesson(),
                        findings.helpsIn().number(),
                        who,
                        today(),
                        contract.value())
                .update();
    }

    /** The debrief that the process instance holds; empty before it is recorded. */
    Optional<Debrief> find(String process) {
        return jdbc.sql("""
                        select d.id, c.reference, d.occasion, d.went_well, d.went_badly, d.lesson, d.step,
                               d.recorded_by, d.recorded_on, d.returned_because
                          from debrief d
                          join contract c on c.id = d.contract_id
                         where d.process_instance_id = ?
                        """).param(process).query(Debriefs::debrief).optional();
    }

    /**
     * The debrief that the process instance has recorded.
     *
     * @throws IllegalStateException if it has recorded none
     */
    Debrief get(String process) {
        return find(process)
                .orElseThrow(() -> new IllegalStateException("The process " + process + " has recorded no debrief"));
    }

    /** Notes that a second person accepted what was recorded. */
    @Transactional
    void accept(String process, String who) {
        jdbc.sql("""
                        update debrief set accepted = true, reviewed_by = ?, reviewed_on = ?
                         where process_instance_id = ?
                        """).params(who, today(), process).update();
    }

    /** Notes that a second person sent back what was recorded, and why. */
    @Transactional
    void sendBack(String process, String because, String who) {
        jdbc.sql("""
                        update debrief set accepted = false, returned_because = ?, reviewed_by = ?, reviewed_on = ?
                         where process_instance_id = ?
                        """).params(because, who, today(), process).update();
    }

    /** Files the lesson for the step in which it helps, where the forms of later contracts of the category show it. */
    @Transactional
    void file(String process) {
        Debrief debrief = get(process);
        CycleStep step = debrief.findings().helpsIn();
        lessons.file(debrief.contract(), step.number(), debrief.findings().lesson());
        timeline.addByOctant(
                debrief.contract().value(),
                "The lesson was filed for step " + step.words() + ": "
                        + debrief.findings().lesson());
    }

    private static Debrief debrief(ResultSet row, int index) throws SQLException {
        return new Debrief(
                row.getLong("id"),
                new ContractReference(row.getString("reference")),
                Occasion.valueOf(row.getString("occasion")),
                new Debrief.Findings(
                        row.getString("went_well"),
                        row.getString("went_badly"),
                        row.getString("lesson"),
                        CycleStep.of(row.getInt("step"))),
                row.getString("recorded_by"),
                row.getObject("recorded_on", LocalDate.class),
                row.getString("returned_because"));
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
