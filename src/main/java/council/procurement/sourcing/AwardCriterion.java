package council.procurement.sourcing;

import java.math.BigDecimal;

/**
 * What tenders are assessed by (Procurement Act 2023 s23).
 *
 * @param number first, second, ... criterion
 * @param name what is assessed
 * @param part what it is about, and so who assesses it
 * @param weight its weight in per cent of all
 * @param scale the highest score; the lowest is 0
 * @param guidance what a score means, as published to bidders
 * @param environmental whether it is about the environment
 */
public record AwardCriterion(
        int number,
        String name,
        CriterionPart part,
        BigDecimal weight,
        int scale,
        String guidance,
        boolean environmental) {

    /** One that is not about the environment. */
    public AwardCriterion(int number, String name, CriterionPart part, BigDecimal weight, int scale, String guidance) {
        this(number, name, part, weight, scale, guidance, false);
    }
}
