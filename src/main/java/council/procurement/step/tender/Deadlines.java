package council.procurement.step.tender;

import council.procurement.engine.ArmedTimer;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.Timers;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deadline for tenders: the same for all suppliers, and moved for all of them or for none (Procurement Act 2023 s54(2)). */
@Service
class Deadlines {

    private static final String PROCESS = "tender";
    private static final String TIMER = "DeadlinePassed";

    private final JdbcClient jdbc;
    private final Procurements procurements;
    private final TenderLaw law;
    private final Questions questions;
    private final Timers timers;
    private final Clock clock;

    Deadlines(
            JdbcClient jdbc,
            Procurements procurements,
            TenderLaw law,
            Questions questions,
            Timers timers,
            Clock clock) {
        this.jdbc = jdbc;
        this.procurements = procurements;
        this.law = law;
        this.questions = questions;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * A deadline that somebody wants.
     *
     * @param tendersUntil until when tenders may be sent
     * @param questionsUntil until when suppliers may ask
     * @param reason why
     */
    record Wanted(Instant tendersUntil, Instant questionsUntil, String reason) {}

    /** Whether the deadline lies ahead and is not earlier than the law allows for the day of publication. */
    @Transactional(readOnly = true)
    boolean isLawful(String reference) {
        Instant until = procurements.get(reference).timetable().tendersUntil();
        return until != null && until.isAfter(clock.instant()) && !isEarly(reference, until);
    }

    private boolean isEarly(String reference, Instant until) {
        return law.earliestDeadline(reference)
                .filter(CouncilTime.dayOf(until)::isBefore)
                .isPresent();
    }

    /**
     * Sets a deadline in place of one that gives suppliers too little time.
     *
     * @throws RefusedSubmissionException if it is earlier than the law allows, or has passed
     */
    @Transactional
    void setAnew(String reference, Wanted wanted, String by) {
        refuseIfImpossible(reference, wanted);
        decide(reference, wanted, by);
    }

    /**
     * Moves the deadline for all, and the timer that waits for it.
     *
     * @throws RefusedSubmissionException if it is not later than the one that stands
     */
    @Transactional
    void extend(String reference, Wanted wanted, String by) {
        Instant stands = procurements.get(reference).timetable().tendersUntil();
        if (stands != null && !wanted.tendersUntil().isAfter(stands)) {
            throw new RefusedSubmissionException("New deadline: it is to be later than the one that stands, "
                    + WrittenDate.of(stands) + ". A deadline that suppliers rely on is never brought forward.");
        }
        refuseIfImpossible(reference, wanted);
        questions.consider(reference, decide(reference, wanted, by));
        timers.rearm(reference, List.of(new ArmedTimer(reference, PROCESS, TIMER, 0, wanted.tendersUntil())));
    }

    /** Notes that the deadline stays, and why. */
    @Transactional
    void keep(String reference, String reason, String by) {
        questions.consider(reference, record(reference, null, null, reason, by));
    }

    private void refuseIfImpossible(String reference, Wanted wanted) {
        LocalDate earliest = law.earliestDeadline(reference).orElse(LocalDate.MIN);
        if (!wanted.tendersUntil().isAfter(clock.instant())) {
            throw new RefusedSubmissionException(
                    "New deadline: " + WrittenDate.of(wanted.tendersUntil()) + " has passed. Give a moment to come.");
        } else if (CouncilTime.dayOf(wanted.tendersUntil()).isBefore(earliest)) {
            throw new RefusedSubmissionException("New deadline: tenders may not be due before "
                    + WrittenDate.of(earliest) + " (Procurement Act 2023 s54(4), rule tender-period).");
        } else if (wanted.questionsUntil().isAfter(wanted.tendersUntil())) {
            throw new RefusedSubmissionException(
                    "Questions until: suppliers cannot ask after the deadline for tenders. Give an earlier moment.");
        }
    }

    private int decide(String reference, Wanted wanted, String by) {
        int number = record(reference, wanted.tendersUntil(), wanted.questionsUntil(), wanted.reason(), by);
        Procurement.Timetable now = procurements.get(reference).timetable();
        procurements.timetable(
                reference,
                new Procurement.Timetable(
                        now.publishOn(), wanted.questionsUntil(), wanted.tendersUntil(), now.starts(), now.ends()));
        return number;
    }

    private int record(
            String reference, @Nullable Instant deadline, @Nullable Instant questionsUntil, String reason, String by) {
        return jdbc.sql("""
                        insert into deadline_decision (reference, number, deadline_before, deadline_after,
                                                       questions_until_after, reason, decided_by, decided_at)
                        select p.reference,
                               (select coalesce(max(number), 0) + 1 from deadline_decision where reference = p.reference),
                               p.tenders_until, ?, ?, ?, ?, ?
                          from procurement p
                         where p.reference = ?
                        returning number
                        """)
                .params(
                        deadline == null ? null : Timestamp.from(deadline),
                        questionsUntil == null ? null : Timestamp.from(questionsUntil),
                        reason,
                        by,
                        Timestamp.from(clock.instant()),
                        reference)
                .query(Integer.class)
                .single();
    }
}
