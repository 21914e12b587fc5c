package council.procurement.step.preparation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far the preparation of a tender is, and what is said of the tender as a whole. What is not known yet is null.
 *
 * @param stage how far it is
 * @param environmentalWeight least weight of what is about the environment, in per cent of all award criteria
 * @param methodology how scores and prices become a ranking
 * @param wellBeing how the purchase might improve the well-being of the area
 * @param consultation whether people were asked about that, or why not
 * @param noIndicatorsBecause why performance cannot appropriately be assessed by indicators; null also where it can
 */
record Preparation(
        Stage stage,
        @Nullable BigDecimal environmentalWeight,
        @Nullable String methodology,
        @Nullable String wellBeing,
        @Nullable String consultation,
        @Nullable String noIndicatorsBecause) {}
