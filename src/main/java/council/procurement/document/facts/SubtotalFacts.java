package council.procurement.document.facts;

import java.math.BigDecimal;

/**
 * What a tender got for one part of the criteria.
 *
 * @param name the part: quality, social value or price
 * @param points points out of 100
 */
public record SubtotalFacts(
        String name,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(e)(ii)" + RequiredBy.REGULATIONS)
        BigDecimal points) {}
