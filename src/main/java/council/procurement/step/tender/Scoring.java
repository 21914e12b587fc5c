package council.procurement.step.tender;

import council.procurement.engine.Messages;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.security.Turns;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelPart;
import council.procurement.sourcing.TenderHandlers;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import council.procurement.timeline.TimelineEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scoring as a whole: who takes part in it, when it is over, and whether enough have scored. */
@Service
class Scoring {

    private static final String CLOSED = "evaluation.scoringClosed";
    private static final String SCORES_IN = "evaluation.scoresIn";

    private final Seats seats;
    private final Panel panel;
    private final TenderHandlers handlers;
    private final TenderStages stages;
    private final Messages messages;
    private final Turns turns;
    private final JdbcClient jdbc;

    Scoring(
            Seats seats,
            Panel panel,
            TenderHandlers handlers,
            TenderStages stages,
            Messages messages,
            Turns turns,
            JdbcClient jdbc) {
        this.seats = seats;
        this.panel = panel;
        this.handlers = handlers;
        this.stages = stages;
        this.messages = messages;
        this.turns = turns;
        this.jdbc = jdbc;
    }

    /**
     * Ends the scoring if enough have scored: from now on the panel sees all scores. Whoever is asked to chase scores need not
     * any more.
     */
    @Transactional
    boolean end(String reference) {
        messages.tell(SCORES_IN, reference);
        boolean enough = seats.submitted(reference).size() >= Seats.LEAST;
        if (enough) {
            stages.reach(reference, TenderStage.SCORED, TimelineEntry.OCTANT);
        }
        return enough;
    }

    /** Waits for no more scores: whose are not in, stands down. */
    @Transactional
    void close(String reference, String because, String by) {
        turns.take("scores of " + reference);
        seats.awaited(reference).forEach(person -> seats.standDown(reference, person, because, by));
        messages.tell(CLOSED, reference);
    }

    /**
     * Puts another evaluator of quality on the panel.
     *
     * @throws RefusedSubmissionException if it is nobody who can take the place
     */
    @Transactional
    void replace(String reference, String person, String by) {
        if (!isEvaluator(person)) {
            throw new RefusedSubmissionException(
                    "User name of the new evaluator: nobody of that name is in the group “Evaluators”.");
        } else if (panel.member(reference, person).isPresent()) {
            throw new RefusedSubmissionException(
                    "User name of the new evaluator: this person is or was on the panel already.");
        } else if (handlers.hasDeclared(reference, person)) {
            throw new RefusedSubmissionException(
                    "User name of the new evaluator: this person has handled the tenders of this"
                            + " procurement. Who records, opens or checks tenders does not evaluate them.");
        }
        panel.appoint(reference, person, PanelPart.QUALITY, by);
    }

    private boolean isEvaluator(String person) {
        return jdbc.sql("select 1 from act_id_membership where user_id_ = ? and group_id_ = 'evaluators'")
                .param(person)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
