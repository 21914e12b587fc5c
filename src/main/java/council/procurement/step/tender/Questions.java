package council.procurement.step.tender;

import council.procurement.rules.CouncilTime;
import council.procurement.sourcing.Clarification;
import council.procurement.sourcing.Clarifications;
import council.procurement.sourcing.Procurements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What suppliers ask about a tender, as far as it bears on the deadline. */
@Service
class Questions {

    private final Clarifications clarifications;
    private final Procurements procurements;
    private final JdbcClient jdbc;

    Questions(Clarifications clarifications, Procurements procurements, JdbcClient jdbc) {
        this.clarifications = clarifications;
        this.procurements = procurements;
        this.jdbc = jdbc;
    }

    /** Those that have no answer yet. */
    List<Clarification> open(String reference) {
        return clarifications.of(reference).stream()
                .filter(one -> one.answered() == null)
                .toList();
    }

    /**
     * Those that were answered on a day after suppliers could ask no more, so that suppliers had less time with the answer
     * than they were promised, and that no decision on the deadline has taken into account yet.
     */
    List<Clarification> answeredLate(String reference) {
        Instant until = procurements.get(reference).timetable().clarificationsUntil();
        if (until == null) {
            return List.of();
        }
        LocalDate lastDay = CouncilTime.dayOf(until);
        Set<Integer> considered = Set.copyOf(jdbc.sql("select question from late_answer where reference = ?")
                .param(reference)
                .query(Integer.class)
                .list());
        return clarifications.of(reference).stream()
                .filter(one -> one.answered() != null && one.answered().isAfter(lastDay))
                .filter(one -> !considered.contains(one.number()))
                .toList();
    }

    /** Notes that a decision on the deadline takes into account what has been answered late so far. */
    @Transactional
    void consider(String reference, int decision) {
        for (Clarification one : answeredLate(reference)) {
            jdbc.sql("insert into late_answer (reference, question, decision) values (?, ?, ?)")
                    .params(reference, one.number(), decision)
                    .update();
        }
    }
}
