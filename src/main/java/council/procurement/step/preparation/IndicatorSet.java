package council.procurement.step.preparation;

import council.procurement.sourcing.Indicator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many indicators a contract is to have, and how many of them are marked as the most material.
 *
 * @param all how many there are
 * @param material how many are marked as the most material
 */
record IndicatorSet(long all, long material) {

    /** As many are published in the contract details notice (Procurement Act 2023 s53, Procurement Regulations 2024 reg 32). */
    static final int PUBLISHED = 3;

    static IndicatorSet of(List<Indicator> indicators) {
        return new IndicatorSet(
                indicators.size(),
                indicators.stream().filter(Indicator::material).count());
    }

    /**
     * What is wrong, a sentence each; empty if nothing is.
     *
     * @param asked how many the law asks for (rule {@code kpi-duty}); 0 for none
     * @param noneBecause why performance cannot appropriately be assessed by indicators (s52(2)); null if it can
     */
    List<String> faults(int asked, @Nullable String noneBecause) {
        var faults = new ArrayList<String>();
        if (material > PUBLISHED) {
            faults.add("Mark three indicators at most as the most material; three are published. " + marked());
        }
        if (noneBecause != null) {
            if (all > 0) {
                faults.add("You give a reason for having no indicators, and there are " + all
                        + ". Take away the one or the other.");
            }
        } else if (all < Math.max(1, asked)) {
            faults.add(
                    asked == 0
                            ? "There is no indicator. The council wants at least one in every contract; if performance cannot"
                                    + " be assessed by any, say why."
                            : (all == 1 ? "There is 1 indicator" : "There are " + all + " indicators")
                                    + ". A contract of more than £5 million needs " + asked
                                    + " at least before it is entered into (Procurement Act 2023 s52); if performance cannot"
                                    + " appropriately be assessed by them, say why (s52(2)).");
        } else if (asked > 0 && material < PUBLISHED) {
            faults.add(
                    "Mark exactly three indicators as the most material; they are published in the contract details notice. "
                            + marked());
        }
        return faults;
    }

    private String marked() {
        return material + (material == 1 ? " is marked." : " are marked.");
    }
}
