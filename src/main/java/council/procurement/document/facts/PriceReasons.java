package council.procurement.document.facts;

import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.CriterionPart;
import java.util.regex.Pattern;

/**
 * Reasons for scores of price, as bidders other than the one who named the price are told them. The score is always told; a
 * reason that names figures is withheld, with the ground (Procurement Act 2023 s94).
 */
public final class PriceReasons {

    /** What stands in place of a reason that is withheld. */
    public static final String WITHHELD =
            "The reason is withheld: it names figures of that supplier’s price, which is sensitive commercial information"
                    + " (section 94 of the Procurement Act 2023).";

    private static final Pattern FIGURES = Pattern.compile(
            "\\p{N}|[£€$%]|\\b(pounds?|pence|per cent|percent|hundreds?|thousands?|millions?)\\b",
            Pattern.CASE_INSENSITIVE);

    private PriceReasons() {}

    /** A reason as others are told it; the scale of the criterion, which was published, is no figure of a price. */
    public static String forOthers(AwardCriterion criterion, String reason) {
        String withoutScale = reason.replaceAll("\\btimes " + criterion.scale() + "(?![\\p{N}.,]*\\p{N})", "");
        boolean discloses = criterion.part() == CriterionPart.PRICE
                && FIGURES.matcher(withoutScale).find();
        return discloses ? WITHHELD : reason;
    }
}
