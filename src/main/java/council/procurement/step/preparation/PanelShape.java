package council.procurement.step.preparation;

import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.PanelPart;
import java.util.ArrayList;
import java.util.List;

/**
 * How many people of a panel do what. At least two score quality, so that no score is one person's alone; at least one
 * assesses prices; exactly one moderates. Octant's defaults: no law sets the size of a panel.
 *
 * @param quality how many score quality
 * @param price how many assess prices
 * @param moderators how many moderate
 */
record PanelShape(long quality, long price, long moderators) {

    private static final int LEAST_FOR_QUALITY = 2;

    static PanelShape of(List<PanelMember> panel) {
        return new PanelShape(
                count(panel, PanelPart.QUALITY), count(panel, PanelPart.PRICE), count(panel, PanelPart.MODERATOR));
    }

    /** What is missing, a sentence each; empty if the panel is complete. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        if (quality < LEAST_FOR_QUALITY) {
            faults.add(
                    "The panel needs two people at least who score quality, so that no score is one person's alone. It has "
                            + quality + ".");
        }
        if (price < 1) {
            faults.add("The panel needs somebody who assesses prices. Those who score quality do not see them.");
        }
        if (moderators != 1) {
            faults.add(
                    "The panel needs exactly one moderator, who leads it to agreed scores. It has " + moderators + ".");
        }
        return faults;
    }

    boolean isComplete() {
        return faults().isEmpty();
    }

    private static long count(List<PanelMember> panel, PanelPart part) {
        return panel.stream().filter(member -> member.part() == part).count();
    }
}
