package council.procurement.step.award;

import council.procurement.document.facts.PriceReasons;
import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.ModeratedScore;
import council.procurement.sourcing.ModeratedScores;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Tender;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The words of an assessment summary: the criteria, the scores of the bidder's own tender with the reasons and, for who did
 * not win, those of the tender that did and why their own did not (SI 2024/692 reg 31(2) and (3)). Prices are not in it, and
 * neither is a reason of another bidder that names figures of its price.
 */
@Component
class SummaryText {

    private final Procurements procurements;
    private final AwardCriteria criteria;
    private final ModeratedScores scores;

    SummaryText(Procurements procurements, AwardCriteria criteria, ModeratedScores scores) {
        this.procurements = procurements;
        this.criteria = criteria;
        this.scores = scores;
    }

    String of(String reference, Tender tender, Tender winner) {
        boolean won = tender.number() == winner.number();
        var text = new StringBuilder();
        line(text, "Assessment summary: " + procurements.get(reference).title() + " (" + reference + ")");
        line(text, "To: " + tender.bidder().name());
        line(text, "");
        line(
                text,
                won
                        ? "The council intends to award the contract to you: your tender is the most advantageous."
                        : "The council intends to award the contract to "
                                + winner.bidder().name()
                                + ". Yours was not the most advantageous tender: it was given "
                                + total(reference, tender)
                                + " of 100 points, theirs " + total(reference, winner) + ".");
        line(text, "");
        line(text, "What tenders were assessed by:");
        criteria.of(reference).forEach(one -> line(text, criterion(one)));
        line(text, "");
        scores(text, "Your tender", reference, tender, true);
        if (!won) {
            line(text, "");
            scores(text, "The tender of " + winner.bidder().name(), reference, winner, false);
        }
        return text.toString().strip();
    }

    private static String criterion(AwardCriterion one) {
        return "- " + one.name() + ": " + one.weight().toPlainString() + " per cent, scored from 0 to " + one.scale()
                + ". " + one.guidance();
    }

    private void scores(StringBuilder text, String whose, String reference, Tender tender, boolean own) {
        line(text, whose + ": " + total(reference, tender) + " of 100 points");
        List<ModeratedScore> its = scores.of(reference).stream()
                .filter(score -> score.tender() == tender.number())
                .toList();
        for (AwardCriterion criterion : criteria.of(reference)) {
            its.stream()
                    .filter(score -> score.criterion() == criterion.number())
                    .forEach(score -> line(
                            text,
                            "- " + criterion.name() + ": "
                                    + score.score().stripTrailingZeros().toPlainString() + " of " + criterion.scale()
                                    + ". "
                                    + (own ? score.reason() : PriceReasons.forOthers(criterion, score.reason()))));
        }
    }

    private String total(String reference, Tender tender) {
        return String.valueOf(scores.totals(reference).get(tender.number()));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
