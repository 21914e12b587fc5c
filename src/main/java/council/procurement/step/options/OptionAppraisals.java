package council.procurement.step.options;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.RiskLevel;
import council.procurement.sourcing.DeliveryModel;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.ProcurementRisk;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Risks;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles how needs are met. In house is the default; any other way needs evidence against it.
 *
 * <p>Source: Stevenage BC, Co-operative Procurement Strategy 2025-28, Commercial and Insourcing.
 */
@Service
class OptionAppraisals {

    private final Procurements procurements;
    private final InHouseAppraisals inHouse;
    private final DeliveryOptions options;
    private final Risks risks;
    private final JdbcClient jdbc;

    OptionAppraisals(
            Procurements procurements,
            InHouseAppraisals inHouse,
            DeliveryOptions options,
            Risks risks,
            JdbcClient jdbc) {
        this.procurements = procurements;
        this.inHouse = inHouse;
        this.options = options;
        this.risks = risks;
        this.jdbc = jdbc;
    }

    /** The way that scores highest; of two the one that costs less. Empty while none is appraised. */
    Optional<DeliveryOptions.Option> best(String reference) {
        List<DeliveryOptions.Criterion> criteria = options.criteria(reference);
        return options.of(reference).stream()
                .max(Comparator.comparing((DeliveryOptions.Option option) -> option.total(criteria))
                        .thenComparing(DeliveryOptions.Option::wholeLifeCost, Comparator.reverseOrder()));
    }

    /**
     * Chooses a way.
     *
     * @param reason why not the one that scores highest; null if it is that one
     * @throws RefusedSubmissionException if the options are not complete, the way was not appraised, the reason is missing,
     *     or there is no evidence against doing it in house
     */
    @Transactional
    void choose(String reference, DeliveryModel model, @Nullable String reason) {
        BigDecimal weights = options.criteria(reference).stream()
                .map(DeliveryOptions.Criterion::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.compareTo(BigDecimal.valueOf(100)) != 0) {
            throw new RefusedSubmissionException("Criteria of the options: their weights make "
                    + weights.stripTrailingZeros().toPlainString() + " per cent, and have to make 100.");
        }
        DeliveryOptions.Option best = best(reference)
                .orElseThrow(() -> new RefusedSubmissionException(
                        "Options: none is appraised yet. Write them on the page that the form links to."));
        if (options.of(reference).stream().noneMatch(option -> option.model() == model)) {
            throw new RefusedSubmissionException(
                    "Which way is recommended?: " + model.words() + " was not appraised. Add it to the options first.");
        }
        if (best.model() != model && reason == null) {
            throw new RefusedSubmissionException("Why not the way that scores highest?: that is “"
                    + best.model().words() + "”. Say why another is recommended.");
        }
        boolean evidence = inHouse.find(reference)
                .filter(appraisal -> appraisal.evidenceAgainst() != null)
                .isPresent();
        if (model != DeliveryModel.IN_HOUSE && !evidence) {
            throw new RefusedSubmissionException("Which way is recommended?: doing it in house is the default, and no"
                    + " evidence against it is on record. Recommend it, or have the in-house option appraised again.");
        }
        Procurement.Route now = procurements.get(reference).route();
        procurements.route(reference, OptionsRoutes.with(now, model));
        jdbc.sql("update procurement set strategy_approved_on = null where reference = ?")
                .param(reference)
                .update();
    }

    /**
     * Notes how risky the procurement is: by its highest risk.
     *
     * @return the level
     * @throws RefusedSubmissionException if no risk is on record
     */
    @Transactional
    RiskLevel assessRisks(String reference) {
        int points = risks.of(reference).stream()
                .mapToInt(ProcurementRisk::points)
                .max()
                .orElseThrow(() -> new RefusedSubmissionException(
                        "Risks: none is on record. Write them on the page that the form links to; something can always go"
                                + " wrong."));
        RiskLevel level = RiskLevel.of(points);
        procurements.route(
                reference, OptionsRoutes.with(procurements.get(reference).route(), level));
        return level;
    }
}
