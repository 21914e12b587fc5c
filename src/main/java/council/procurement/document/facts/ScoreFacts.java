package council.procurement.document.facts;

import java.math.BigDecimal;

/**
 * The score of a tender on an award criterion, as the panel agreed on it (Procurement Regulations 2024 reg 31(2)(e)(i)).
 *
 * @param criterion the criterion's name
 * @param weight its weight in per cent of all
 * @param scale the highest score
 * @param score the score, from 0 to that
 * @param points what it is worth out of 100: its share of the scale times the weight
 * @param reason why, by reference to the tender
 */
public record ScoreFacts(
        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(e)" + RequiredBy.REGULATIONS)
        String criterion,

        BigDecimal weight,
        int scale,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(e)" + RequiredBy.REGULATIONS)
        BigDecimal score,

        BigDecimal points,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(e)" + RequiredBy.REGULATIONS)
        String reason) {}
