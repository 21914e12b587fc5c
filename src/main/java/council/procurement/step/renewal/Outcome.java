package council.procurement.step.renewal;

import council.procurement.engine.Messages;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.Cycles;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Procurements;
import council.procurement.timeline.Timeline;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what was decided. */
@Service
class Outcome {

    private final JdbcClient jdbc;
    private final Reviews reviews;
    private final BoardDecisions decisions;
    private final ContractChanges changes;
    private final Contracts contracts;
    private final Cycles cycles;
    private final Procurements procurements;
    private final Messages messages;
    private final Timeline timeline;

    Outcome(
            JdbcClient jdbc,
            Reviews reviews,
            BoardDecisions decisions,
            ContractChanges changes,
            Contracts contracts,
            Cycles cycles,
            Procurements procurements,
            Messages messages,
            Timeline timeline) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.decisions = decisions;
        this.changes = changes;
        this.contracts = contracts;
        this.cycles = cycles;
        this.procurements = procurements;
        this.messages = messages;
        this.timeline = timeline;
    }

    /** Notes that the decision stands: the review is closed, and nobody chases it or waits for it any more. */
    @Transactional
    void stands(ContractReference reference) {
        long review = reviews.latest(reference);
        reviews.decided(review);
        changes.decided(reference);
        messages.tell("renewal.reviewDecided", reference.value());
        timeline.addByOctant(
                reference.value(),
                "It stands decided to " + decision(review).decision().words() + ".");
    }

    /** Uses the option to extend, or lets an open-ended contract run on. */
    @Transactional
    void extend(ContractReference reference) {
        BoardDecisions.OnFile decision = decision(reviews.latest(reference));
        String approver = Objects.requireNonNullElse(decision.confirmedBy(), decision.decidedBy());
        String author = figuresAuthor(reference);
        timeline.addByOctant(reference.value(), changes.extend(reference, decision.reasons(), author, approver));
    }

    private String figuresAuthor(ContractReference reference) {
        return jdbc.sql("select author from review_decision where review_id = ? order by version desc limit 1")
                .param(reviews.latest(reference))
                .query(String.class)
                .single();
    }

    /** Opens the cycle that procures again, linked both ways, with what is known already; it begins with step 1. */
    @Transactional
    void openSuccessor(ContractReference reference) {
        String successor =
                cycles.openForNeed(reference.value(), contracts.get(reference).title(), "octant");
        procurements.openAfter(successor, reference.value());
        messages.startProcess("cycle", successor, Map.of());
        timeline.addByOctant(reference.value(), "The cycle " + successor + " was opened to procure again.");
        timeline.addByOctant(successor, "This cycle follows the contract " + reference + ".");
    }

    /**
     * Records the next step of a decision that is carried out elsewhere.
     *
     * @throws RefusedSubmissionException if it is due in the past
     */
    @Transactional
    void followUp(ContractReference reference, String nextStep, @Nullable String partner, LocalDate dueOn, String who) {
        if (dueOn.isBefore(reviews.today())) {
            throw new RefusedSubmissionException(
                    "By when: " + WrittenDate.of(dueOn) + " is past. Give today or a later day.");
        }
        jdbc.sql("""
                        insert into review_follow_up (review_id, next_step, partner, due_on, made_by, made_on)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(reviews.latest(reference), nextStep, partner, dueOn, who, reviews.today())
                .update();
    }

    /**
     * Records how a service is wound down, whose effect on people with protected characteristics was considered (Equality
     * Act 2010 s149).
     *
     * @throws RefusedSubmissionException if it is due in the past
     */
    @Transactional
    void windDown(ContractReference reference, String nextStep, LocalDate dueOn, String who) {
        followUp(reference, nextStep, null, dueOn, who);
        jdbc.sql("update review_follow_up set equality_considered = true where review_id = ?")
                .param(reviews.latest(reference))
                .update();
    }

    private BoardDecisions.OnFile decision(long review) {
        return decisions
                .latest(review)
                .orElseThrow(() -> new IllegalStateException("The review " + review + " has no decision"));
    }
}
