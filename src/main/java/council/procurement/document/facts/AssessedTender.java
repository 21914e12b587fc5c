package council.procurement.document.facts;

import council.procurement.rules.Money;
import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.CriterionPart;
import council.procurement.sourcing.ModeratedScore;
import council.procurement.sourcing.Tender;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a tender was assessed against the award criteria (Procurement Regulations 2024 reg 31(2)(e)).
 *
 * @param bidder who sent it
 * @param price over the whole life without VAT; null if not to be told
 * @param scores its scores, in the order of the criteria; fewer than there are criteria if it was not assessed on all
 * @param subtotals its points for each part of the criteria
 * @param total its points in all, out of 100
 */
public record AssessedTender(
        String bidder,
        @Nullable Money price,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(e)" + RequiredBy.REGULATIONS)
        List<ScoreFacts> scores,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(e)(ii)" + RequiredBy.REGULATIONS)
        List<SubtotalFacts> subtotals,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(e)(ii)" + RequiredBy.REGULATIONS)
        BigDecimal total) {

    /**
     * Of a tender and its moderated scores.
     *
     * @param scores the scores of all tenders; those of others are left out
     * @param withPrice whether its price is told; if not, neither is a reason for a score of price that names figures
     */
    public static AssessedTender of(
            Tender tender, List<AwardCriterion> criteria, List<ModeratedScore> scores, boolean withPrice) {
        Map<Integer, ModeratedScore> byCriterion = scores.stream()
                .filter(score -> score.tender() == tender.number())
                .collect(Collectors.toMap(ModeratedScore::criterion, Function.identity()));
        var shown = new ArrayList<ScoreFacts>();
        var parts = new EnumMap<CriterionPart, BigDecimal>(CriterionPart.class);
        for (AwardCriterion criterion : criteria) {
            ModeratedScore score = byCriterion.get(criterion.number());
            if (score != null) {
                BigDecimal worth = Figures.worth(score.score(), criterion);
                parts.merge(criterion.part(), worth, BigDecimal::add);
                shown.add(new ScoreFacts(
                        criterion.name(),
                        Figures.plain(criterion.weight()),
                        criterion.scale(),
                        Figures.plain(score.score()),
                        Figures.points(worth),
                        withPrice ? score.reason() : PriceReasons.forOthers(criterion, score.reason())));
            }
        }
        return new AssessedTender(
                tender.bidder().name(),
                withPrice ? tender.price() : null,
                List.copyOf(shown),
                parts.entrySet().stream()
                        .map(part -> new SubtotalFacts(part.getKey().words(), Figures.points(part.getValue())))
                        .toList(),
                Figures.points(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
}
