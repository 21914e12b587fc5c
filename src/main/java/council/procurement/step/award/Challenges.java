package council.procurement.step.award;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Challenges to awards. While one is open, the contract is not entered into.
 *
 * <p>Source: Procurement Act 2023 s101: a contract may not be entered into if, during the standstill, the council is
 * notified that proceedings were begun; the suspension lasts until the court lifts it or the proceedings end. Octant
 * suspends for any challenge that comes before the signature.
 */
@Service
class Challenges {

    private final JdbcClient jdbc;
    private final Procurements procurements;
    private final Awards awards;
    private final Clock clock;

    Challenges(JdbcClient jdbc, Procurements procurements, Awards awards, Clock clock) {
        this.jdbc = jdbc;
        this.procurements = procurements;
        this.awards = awards;
        this.clock = clock;
    }

    /** How a challenge ends. */
    enum Outcome {
        LIFTED,
        UPHELD
    }

    /** A challenge that is open. */
    record Open(int number, String claimant, LocalDate notified, String claim) {}

    /**
     * Records a challenge.
     *
     * @throws RefusedSubmissionException if no award under that reference can be challenged now, or the day is not possible
     */
    @Transactional
    void record(String reference, Open challenge, String by) {
        Procurement procurement = procurements
                .find(reference)
                .orElseThrow(() -> new RefusedSubmissionException("Reference: there is no procurement " + reference
                        + ". Write it as the procurement file does."));
        LocalDate awarded = procurement.progress().awarded();
        if (awarded == null || !awards.isForming(reference)) {
            throw new RefusedSubmissionException("Reference: " + reference
                    + " has no award that waits for its signature, so nothing can be suspended. Tell legal services.");
        }
        if (open(reference).isPresent()) {
            throw new RefusedSubmissionException("Reference: a challenge to " + reference
                    + " is open already and suspends the award. Add to it in the task “Resolve challenge”.");
        }
        LocalDate today = CouncilTime.dayOf(clock.instant());
        if (challenge.notified().isAfter(today) || challenge.notified().isBefore(awarded)) {
            throw new RefusedSubmissionException("Notified on: give a day from " + WrittenDate.of(awarded)
                    + ", when the award was approved, to today.");
        }
        jdbc.sql("""
                        insert into challenge (reference, number, claimant, notified_on, claim, recorded_by, recorded_at)
                        select ?, 1 + count(*), ?, ?, ?, ?, ? from challenge where reference = ?
                        """)
                .params(reference, challenge.claimant(), challenge.notified(), challenge.claim(), by)
                .params(Timestamp.from(clock.instant()), reference)
                .update();
    }

    /** The challenge that suspends the award; empty if none does. */
    Optional<Open> open(String reference) {
        return jdbc.sql("select * from challenge where reference = ? and outcome is null")
                .param(reference)
                .query((row, index) -> new Open(
                        row.getInt("number"),
                        row.getString("claimant"),
                        row.getObject("notified_on", LocalDate.class),
                        row.getString("claim")))
                .optional();
    }

    /** The last day on which a challenge was resolved; empty if none was. */
    Optional<LocalDate> lastResolved(String reference) {
        return jdbc.sql("select resolved_on from challenge where reference = ? and outcome is not null"
                        + " order by resolved_on desc limit 1")
                .param(reference)
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Notes how the open challenge ended.
     *
     * @throws RefusedSubmissionException if the day is before it was notified, or still to come
     */
    @Transactional
    void resolve(String reference, Outcome outcome, LocalDate on, String reasons, String by) {
        Open open = open(reference).orElseThrow();
        if (on.isBefore(open.notified()) || on.isAfter(CouncilTime.dayOf(clock.instant()))) {
            throw new RefusedSubmissionException("Resolved on: give a day from " + WrittenDate.of(open.notified())
                    + ", when the council was notified, to today.");
        }
        jdbc.sql("""
                        update challenge set outcome = ?, resolved_on = ?, reasons = ?, resolved_by = ?
                         where reference = ? and number = ?
                        """)
                .params(outcome.name(), on, reasons, by, reference, open.number())
                .update();
    }
}
