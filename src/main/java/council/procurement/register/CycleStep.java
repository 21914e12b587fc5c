package council.procurement.register;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The eight steps of a cycle. */
public enum CycleStep {
    /** The council learns what the market can do. */
    ENGAGEMENT(1, "Pre-market engagement"),
    /** In house first, then make or buy, then the route to market. */
    OPTIONS(2, "Options appraisal"),
    /** What is bought, and by which criteria. */
    PREPARATION(3, "Tender preparation"),
    /** Tenders are asked for, opened and evaluated. */
    TENDER(4, "Tender and evaluation"),
    /** The award is approved, and the contract entered into. */
    AWARD(5, "Award"),
    /** The contract runs. */
    MANAGEMENT(6, "Contract management"),
    /** What was learnt is recorded. */
    DEBRIEF(7, "Lessons-learnt debrief"),
    /** What follows the contract is decided. */
    RENEWAL(8, "Renewal or insource");

    /** The nodes of the model {@code 0-cycle} at which a cycle is in a step. */
    private static final Map<String, CycleStep> BY_NODE = Map.of(
            "CallActivity_Engagement", ENGAGEMENT,
            "CallActivity_Options", OPTIONS,
            "CallActivity_Preparation", PREPARATION,
            "CallActivity_Tender", TENDER,
            "CallActivity_Award", AWARD,
            "CallActivity_Management", MANAGEMENT,
            "CallActivity_TenderDebrief", DEBRIEF,
            "CallActivity_CloseOutDebrief", DEBRIEF,
            "CallActivity_Renewal", RENEWAL);

    private final int number;
    private final String title;

    CycleStep(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** Its number, 1 to 8. */
    public int number() {
        return number;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Its number and what people call it. */
    public String words() {
        return number + " " + title;
    }

    /**
     * The step of that number.
     *
     * @throws IllegalArgumentException if it is not from 1 to 8
     */
    public static CycleStep of(int number) {
        return Arrays.stream(values())
                .filter(step -> step.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no step " + number));
    }

    /** The step that a node belongs to; empty for a node that is between steps. */
    public static Optional<CycleStep> at(String node) {
        return Optional.ofNullable(BY_NODE.get(node));
    }

    /** The nodes of the model at which a cycle is in this step. */
    public List<String> nodes() {
        return BY_NODE.entrySet().stream()
                .filter(entry -> entry.getValue() == this)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The nodes of all steps. */
    public static List<String> allNodes() {
        return List.copyOf(BY_NODE.keySet());
    }
}
