package council.procurement.contract.performance;

import council.procurement.register.Contract;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractDate;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.DateBook;
import council.procurement.register.DateKind;
import council.procurement.register.PerformanceReviews;
import council.procurement.register.Tier;
import council.procurement.register.Tiering;
import council.procurement.rules.WrittenDate;
import council.procurement.timeline.Timeline;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides after a review how closely the contract is managed from now on, and so when it is reviewed again. */
@Service
class ReviewSchedule {

    private final Contracts contracts;
    private final ContractChanges changes;
    private final DateBook dates;
    private final PerformanceReviews reviews;
    private final TierScores scores;
    private final Tiering tiering;
    private final Timeline timeline;

    ReviewSchedule(
            Contracts contracts,
            ContractChanges changes,
            DateBook dates,
            PerformanceReviews reviews,
            TierScores scores,
            Tiering tiering,
            Timeline timeline) {
        this.contracts = contracts;
        this.changes = changes;
        this.dates = dates;
        this.reviews = reviews;
        this.scores = scores;
        this.tiering = tiering;
        this.timeline = timeline;
    }

    /** Decides the tier by what the latest review said, and has the next review wait, counted from the latest. */
    @Transactional
    void scheduleNext(ContractReference reference) {
        Contract contract = contracts.get(reference);
        Tiering.Outcome outcome = tiering.decideAndKeep(
                contract, scores.latest(reference).orElse(Tiering.Scores.UNKNOWN), "Decide the tier after a review");
        scores.decided(reference, outcome.tier());
        changes.setTier(reference, outcome.tier(), outcome.reviewEveryMonths());
        changes.reviewed(reference, reviews.of(reference).get(0).on());
        ContractDate next =
                dates.find(reference, DateKind.PERFORMANCE_REVIEW, 0).orElseThrow();
        timeline.addByOctant(
                reference.value(),
                sentence(contract.management().tier(), outcome.tier()) + " Its performance is reviewed again on "
                        + WrittenDate.of(next.day()) + ".");
    }

    private static String sentence(@Nullable Tier before, Tier now) {
        return before == now || before == null
                ? "The contract's tier is " + words(now) + "."
                : "The contract's tier is " + words(now) + " now; it was " + words(before) + ".";
    }

    private static String words(Tier tier) {
        return tier.name().toLowerCase(Locale.UK);
    }
}
