package council.procurement.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The eight steps of a cycle, each with the nodes of the model {@code 0-cycle} at which a cycle is in it. */
public enum CycleStep {
    /** The council learns what the market can do. */
    ENGAGEMENT("Pre-market engagement", "CallActivity_Engagement"),
    /** In house first, then make or buy, then the route to market. */
    OPTIONS("Options appraisal", "CallActivity_Options"),
    /** What is bought, and by which criteria. */
    PREPARATION("Tender preparation", "CallActivity_Preparation"),
    /** Tenders are asked for, opened and evaluated. */
    TENDER("Tender and evaluation", "CallActivity_Tender"),
    /** The award is approved, and the contract entered into. */
    AWARD("Award", "CallActivity_Award"),
    /** The contract runs. */
    MANAGEMENT("Contract management", "CallActivity_Management"),
    /** What was learnt is recorded. */
    DEBRIEF("Lessons-learnt debrief", "CallActivity_TenderDebrief", "CallActivity_CloseOutDebrief"),
    /** What follows the contract is decided. */
    RENEWAL("Renewal or insource", "CallActivity_Renewal");

    private final String title;
    private final List<String> nodes;

    CycleStep(String title, String... nodes) {
        this.title = title;
        this.nodes = List.of(nodes);
    }

    /** Its number, 1 to 8. */
    public int number() {
        return ordinal() + 1;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The step that a node belongs to; empty for a node that is between steps. */
    public static Optional<CycleStep> at(String node) {
        return Arrays.stream(values()).filter(step -> step.nodes.contains(node)).findFirst();
    }

    /** The nodes of all steps. */
    static List<String> allNodes() {
        return Arrays.stream(values()).flatMap(step -> step.nodes.stream()).toList();
    }
}
