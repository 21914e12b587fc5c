package council.procurement.contract.performance;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractReference;
import council.procurement.register.PerformanceReviews;
import council.procurement.register.Rating;
import council.procurement.register.Tiering;
import council.procurement.rules.CouncilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what reviews of performance say, and what is to be done better. */
@Service
class SupplierPerformance {

    /** The step that reviews of performance belong to. */
    static final int STEP = 6;

    private static final Set<Rating> TOO_LOW = EnumSet.of(Rating.REQUIRES_IMPROVEMENT, Rating.INADEQUATE);

    private final PerformanceReviews reviews;
    private final TierScores scores;
    private final Clock clock;

    SupplierPerformance(PerformanceReviews reviews, TierScores scores, Clock clock) {
        this.reviews = reviews;
        this.scores = scores;
        this.clock = clock;
    }

    /**
     * Records a review of today, with what it says about the contract's tier.
     *
     * @return whether the supplier has to do better: it performs below what was agreed, as the Procurement Regulations 2024
     *     reg. 39(5) name it
     */
    @Transactional
    boolean review(ContractReference reference, Rating rating, String findings, Tiering.Scores said, String by) {
        reviews.add(reference, rating, findings, today(), by);
        scores.add(reference, said);
        return TOO_LOW.contains(rating);
    }

    /**
     * Records what was agreed to do better.
     *
     * @throws RefusedSubmissionException if it was to be done before today
     */
    @Transactional
    void agreeImprovement(ContractReference reference, String plan, LocalDate by) {
        if (by.isBefore(today())) {
            throw new RefusedSubmissionException("By when: give today or a later day.");
        }
        reviews.agreeImprovement(reference, plan, by);
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
