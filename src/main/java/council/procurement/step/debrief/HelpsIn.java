package council.procurement.step.debrief;

import java.util.Arrays;

/** The step of the cycle in which a lesson helps next time; its forms show it. */
enum HelpsIn {
    ENGAGEMENT(1, "Pre-market engagement"),
    OPTIONS(2, "Options appraisal"),
    PREPARATION(3, "Tender preparation"),
    TENDER(4, "Tender and evaluation"),
    AWARD(5, "Award"),
    MANAGEMENT(6, "Contract management"),
    DEBRIEF(7, "Lessons-learnt debrief"),
    RENEWAL(8, "Renewal or insource");

    private final int number;
    private final String title;

    HelpsIn(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** The step of that number. */
    static HelpsIn step(int number) {
        return Arrays.stream(values())
                .filter(step -> step.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no step " + number));
    }

    /** Its number, 1 to 8. */
    int number() {
        return number;
    }

    /** As people read it: {@code 3 Tender preparation}. */
    String words() {
        return number + " " + title;
    }
}
