package council.procurement.step.award;

import council.procurement.document.facts.AssessedTender;
import council.procurement.document.facts.AssessmentSummary;
import council.procurement.document.facts.AwardLetter;
import council.procurement.document.facts.CaseFacts;
import council.procurement.document.facts.CriterionFacts;
import council.procurement.document.facts.RegretLetter;
import council.procurement.document.facts.ShortSummary;
import council.procurement.document.facts.SignatoryFacts;
import council.procurement.document.facts.SupplierFacts;
import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.ModeratedScore;
import council.procurement.sourcing.Tender;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What bidders of one procurement are written, from its moderated record.
 *
 * @param about the case
 * @param winner the tender to which the award is approved
 * @param criteria the award criteria
 * @param scores the agreed scores of all tenders
 * @param totals points out of 100, by number of the tender; those without a score are not in it
 * @param signs who signs
 */
record LetterFacts(
        CaseFacts about,
        Tender winner,
        List<AwardCriterion> criteria,
        List<ModeratedScore> scores,
        Map<Integer, BigDecimal> totals,
        SignatoryFacts signs) {

    /** Whether that is the tender to which the award is approved. */
    boolean won(Tender tender) {
        return tender.number() == winner.number();
    }

    /** Whether a tender is considered and was scored, so that its bidder is told how. */
    boolean isAssessed(Tender tender) {
        return tender.isConsidered() && totals.containsKey(tender.number());
    }

    AwardLetter award(Tender tender) {
        return new AwardLetter(about, to(tender), tender.price(), null, null, List.of(), null, signs);
    }

    RegretLetter regret(Tender tender) {
        return new RegretLetter(
                about, to(tender), winner.bidder().name(), whyNot(tender), isAssessed(tender), null, null, signs);
    }

    /** What the law asks for in a covered procurement. */
    AssessmentSummary summary(Tender tender) {
        return new AssessmentSummary(
                about,
                to(tender),
                CriterionFacts.of(criteria),
                AssessedTender.of(tender, criteria, scores, true),
                won(tender) ? null : whyNot(tender),
                null,
                won(tender) ? null : AssessedTender.of(winner, criteria, scores, false),
                signs);
    }

    /** What the council tells below the threshold. */
    ShortSummary shortSummary(Tender tender) {
        return new ShortSummary(
                about,
                to(tender),
                AssessedTender.of(tender, criteria, scores, true),
                won(tender) ? null : winner.bidder().name(),
                won(tender) ? null : totals.get(winner.number()),
                signs);
    }

    private static SupplierFacts to(Tender tender) {
        return SupplierFacts.of(tender.bidder(), null);
    }

    private String whyNot(Tender tender) {
        if (!tender.isConsidered()) {
            return "Your tender was not considered any further: " + tender.setAside();
        }
        return "Yours was not the most advantageous tender: it was given " + points(tender) + " of 100 points, that of "
                + winner.bidder().name() + " " + points(winner) + ".";
    }

    private String points(Tender tender) {
        return Objects.requireNonNull(totals.get(tender.number())).toPlainString();
    }
}
