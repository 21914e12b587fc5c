package council.procurement.step.preparation;

import council.procurement.rules.CouncilTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a tender as somebody plans them, and what they rest on.
 *
 * @param publishOn the day on which tenders are invited
 * @param tendersOn the day on which tenders are due
 * @param tendersHour the hour of that day in London, 0 to 23
 * @param clarificationsOn the last day for questions
 * @param startsOn the first day of the contract to be
 * @param circumstances what the shortest period depends on
 * @param evaluationDays working days planned for the evaluation
 * @param approvalDays working days planned for the approval of the award
 */
record PlannedDates(
        LocalDate publishOn,
        LocalDate tendersOn,
        int tendersHour,
        LocalDate clarificationsOn,
        LocalDate startsOn,
        Circumstances circumstances,
        int evaluationDays,
        int approvalDays) {

    /**
     * What the shortest period depends on (Procurement Act 2023 s54(4)).
     *
     * @param electronic whether tenders may be submitted electronically
     * @param documentsWithNotice whether all documents come with the invitation
     * @param preselected whether only suppliers assessed beforehand may tender
     * @param urgentBecause why there is a state of urgency; null if there is none
     */
    record Circumstances(
            boolean electronic,
            boolean documentsWithNotice,
            boolean preselected,
            @Nullable String urgentBecause) {}

    /** Until when tenders may be sent. */
    Instant tendersUntil() {
        return tendersOn.atTime(tendersHour, 0).atZone(CouncilTime.LONDON).toInstant();
    }

    /** Until when suppliers may ask. */
    Instant clarificationsUntil() {
        return clarificationsOn
                .atTime(tendersHour, 0)
                .atZone(CouncilTime.LONDON)
                .toInstant();
    }
}
