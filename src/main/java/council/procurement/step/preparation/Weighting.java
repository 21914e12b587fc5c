package council.procurement.step.preparation;

import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.CriterionPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the weight of a tender's award criteria is given out.
 *
 * @param byPart the weight of each part that has any, in per cent of all
 * @param environment the weight of what is about the environment, whatever part it belongs to
 */
record Weighting(Map<CriterionPart, BigDecimal> byPart, BigDecimal environment) {

    /** What the weights of all criteria make together, in per cent. */
    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    Weighting {
        byPart = Map.copyOf(byPart);
    }

    /**
     * What the weights have to keep to.
     *
     * @param socialValueAsked whether social value is evaluated at all
     * @param socialValueAtLeast least weight of social value, in per cent; held inclusively
     * @param socialValueBy what sets that weight, as a sentence begins
     * @param environmentAtLeast least weight of what is about the environment, in per cent; held inclusively
     */
    record Limits(
            boolean socialValueAsked,
            BigDecimal socialValueAtLeast,
            String socialValueBy,
            BigDecimal environmentAtLeast) {}

    static Weighting of(List<AwardCriterion> criteria) {
        var byPart = new EnumMap<CriterionPart, BigDecimal>(CriterionPart.class);
        criteria.forEach(one -> byPart.merge(one.part(), one.weight(), BigDecimal::add));
        return new Weighting(
                byPart,
                criteria.stream()
                        .filter(AwardCriterion::environmental)
                        .map(AwardCriterion::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    BigDecimal of(CriterionPart part) {
        return byPart.getOrDefault(part, BigDecimal.ZERO);
    }

    BigDecimal total() {
        return byPart.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What keeps these weights from being published, a sentence each; empty if nothing does. */
    List<String> faults(Limits limits) {
        var faults = new ArrayList<String>();
        if (total().compareTo(WHOLE) != 0) {
            faults.add("The weights make " + percent(total())
                    + " together. They have to make exactly 100 per cent, so that"
                    + " bidders know what counts how much (Procurement Act 2023 s23).");
        }
        if (of(CriterionPart.QUALITY).signum() == 0) {
            faults.add(
                    "There is no criterion for quality. At least one is needed: the most advantageous tender is not the"
                            + " cheapest alone (Procurement Act 2023 s19).");
        }
        if (of(CriterionPart.PRICE).signum() == 0) {
            faults.add(
                    "There is no criterion for price. At least one is needed, or tenders cannot be compared by what they"
                            + " cost.");
        }
        socialValue(limits, faults);
        if (environment.compareTo(limits.environmentAtLeast()) < 0) {
            faults.add("Criteria about the environment weigh " + percent(environment)
                    + ". The sustainability checklist gives" + " them " + percent(limits.environmentAtLeast())
                    + " at least.");
        }
        return faults;
    }

    private void socialValue(Limits limits, List<String> faults) {
        BigDecimal weight = of(CriterionPart.SOCIAL_VALUE);
        if (weight.compareTo(limits.socialValueAtLeast()) < 0) {
            faults.add("Social value weighs " + percent(weight) + ". " + limits.socialValueBy() + " asks for "
                    + percent(limits.socialValueAtLeast()) + " at least.");
        } else if (limits.socialValueAsked() && weight.signum() == 0) {
            faults.add("There is no criterion for social value, and the council evaluates it in this procurement (rule"
                    + " social-value).");
        }
    }

    static String percent(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString() + " per cent";
    }
}
