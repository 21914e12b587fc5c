package council.procurement.portfolio;

import java.util.Arrays;
import java.util.List;

/** The eight steps of the cycle, as managers count cases by them. */
enum Step {
    ENGAGEMENT(1, "Pre-market engagement", "CallActivity_Engagement"),
    OPTIONS(2, "Options appraisal", "CallActivity_Options"),
    PREPARATION(3, "Tender preparation", "CallActivity_Preparation"),
    TENDER(4, "Tender and evaluation", "CallActivity_Tender"),
    AWARD(5, "Award", "CallActivity_Award"),
    MANAGEMENT(6, "Contract management", "CallActivity_Management"),
    DEBRIEF(7, "Lessons-learnt debrief", "CallActivity_TenderDebrief CallActivity_CloseOutDebrief"),
    RENEWAL(8, "Renewal or insource", "CallActivity_Renewal");

    private final int number;
    private final String title;
    /** The nodes of the cycle's model that it is, with blanks between them. */
    private final String activities;

    Step(int number, String title, String activities) {
        this.number = number;
        this.title = title;
        this.activities = activities;
    }

    int number() {
        return number;
    }

    /** Number and name. */
    String words() {
        return number + " " + title;
    }

    /** The nodes of the cycle's model that it is. */
    List<String> activities() {
        return List.of(activities.split(" "));
    }

    /** The step that a node of the cycle's model is. */
    static Step at(String activity) {
        return Arrays.stream(values())
                .filter(step -> step.activities().contains(activity))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No step is at " + activity));
    }

    /** The nodes of all steps. */
    static String[] allActivities() {
        return Arrays.stream(values())
                .flatMap(step -> step.activities().stream())
                .toArray(String[]::new);
    }
}
