package council.procurement.document.facts;

import council.procurement.sourcing.AwardCriterion;
import java.math.BigDecimal;
import java.util.List;

/**
 * An award criterion (Procurement Act 2023 s23).
 *
 * @param name what is assessed
 * @param part what it is about: quality, social value or price
 * @param weight its weight in per cent of all
 * @param scale the highest score; the lowest is 0
 * @param methodology how it is assessed, and what a score means
 */
public record CriterionFacts(
        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(d)" + RequiredBy.REGULATIONS)
        String name,

        String part,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(d)" + RequiredBy.REGULATIONS)
        BigDecimal weight,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(d)" + RequiredBy.REGULATIONS)
        int scale,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(d)" + RequiredBy.REGULATIONS)
        String methodology) {

    /** Of the criteria of a procurement, in their order. */
    public static List<CriterionFacts> of(List<AwardCriterion> criteria) {
        return criteria.stream()
                .map(criterion -> new CriterionFacts(
                        criterion.name(),
                        criterion.part().words(),
                        Figures.plain(criterion.weight()),
                        criterion.scale(),
                        criterion.guidance()))
                .toList();
    }
}
