package council.procurement.step.preparation;

import council.procurement.rules.WrittenDate;
import council.procurement.rules.catalogue.Reply;
import council.procurement.sourcing.TenderRoute;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The day on which tenders may be due at the earliest: by the Procurement Act 2023 s54 where it sets a minimum, and else by what
 * the council gives suppliers at least (s87(6): reasonable, and the same for all).
 *
 * @param earliest the day
 * @param because why
 */
record ShortestPeriod(LocalDate earliest, String because) {

    /**
     * The shortest period from an invitation.
     *
     * @param rules what rules say of the procurement
     * @param taken the route it takes; null where none is settled
     * @param plannedNotice the day on which a planned procurement notice was published; null if none was
     * @param leastDays calendar days that the council gives at least where the law sets no minimum
     */
    static ShortestPeriod from(
            LocalDate publishOn,
            PlannedDates.Circumstances given,
            RulesOfTender rules,
            @Nullable TenderRoute taken,
            @Nullable LocalDate plannedNotice,
            int leastDays) {
        if (taken == TenderRoute.DIRECT_AWARD) {
            return new ShortestPeriod(
                    publishOn, "Nobody is invited to tender in a direct award, so the law sets no shortest time.");
        } else if (taken == TenderRoute.CALL_OFF || !rules.isCovered()) {
            return ofCouncil(
                    publishOn,
                    leastDays,
                    taken == TenderRoute.CALL_OFF
                            ? "The time for tenders under a framework is the framework's own matter"
                            : "Below the threshold the law sets no shortest time; it is to be reasonable, and the same for all"
                                    + " (Procurement Act 2023 section 87(6))");
        }
        ShortestPeriod ofLaw = ofLaw(publishOn, given, rules, plannedNotice);
        ShortestPeriod ofCouncil = ofCouncil(publishOn, leastDays, ofLaw.because());
        return rules.isLightTouch() && ofCouncil.earliest().isAfter(ofLaw.earliest()) ? ofCouncil : ofLaw;
    }

    private static ShortestPeriod ofLaw(
            LocalDate publishOn,
            PlannedDates.Circumstances given,
            RulesOfTender rules,
            @Nullable LocalDate plannedNotice) {
        boolean urgent = given.urgentBecause() != null;
        var inputs = new HashMap<String, Object>(Map.of(
                "published",
                publishOn,
                "lightTouch",
                rules.isLightTouch(),
                "electronicSubmission",
                given.electronic(),
                "documentsWithNotice",
                given.documentsWithNotice(),
                "urgent",
                urgent,
                "qualifyingPlannedNotice",
                plannedNotice != null && qualifies(plannedNotice, publishOn, rules)));
        if (!given.preselected()) {
            return of(rules.ask("tender-period", inputs), "");
        }
        Reply.Answer participation = rules.ask(
                "participation-period",
                Map.of("published", publishOn, "lightTouch", rules.isLightTouch(), "urgent", urgent));
        inputs.put("published", day(participation));
        inputs.put("preselectedOnly", true);
        return of(
                rules.ask("tender-period", inputs),
                participation.because() + " Then those who are chosen are invited. ");
    }

    private static boolean qualifies(LocalDate plannedNotice, LocalDate publishOn, RulesOfTender rules) {
        return Boolean.TRUE.equals(rules.ask(
                        "planned-procurement-notice",
                        Map.of("noticePublished", plannedNotice, "tenderNotice", publishOn))
                .outcome()
                .get("qualifying"));
    }

    private static ShortestPeriod of(Reply.Answer answer, String before) {
        return new ShortestPeriod(
                day(answer), before + answer.because() + " (" + answer.citation() + ", rule " + answer.rule() + ")");
    }

    private static LocalDate day(Reply.Answer answer) {
        return LocalDate.parse(String.valueOf(answer.outcome().get("earliestDeadline")));
    }

    private static ShortestPeriod ofCouncil(LocalDate publishOn, int leastDays, String because) {
        LocalDate earliest = publishOn.plusDays(leastDays);
        return new ShortestPeriod(
                earliest,
                because + ". The council gives " + leastDays + " days at least, so tenders may be due on "
                        + WrittenDate.of(earliest) + " at the earliest.");
    }
}
